# syntax=docker/dockerfile:1
FROM node:24-slim AS build
WORKDIR /lilt
# Packages first: they change less often than the sources. Prisma's install script would fetch an engine that is not used.
ENV PRISMA_SCHEMA_ENGINE_BINARY=/bin/false
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json tsconfig.build.json prisma.config.ts ./
COPY scripts scripts
COPY prisma prisma
COPY src src
RUN npm run build && npm prune --omit=dev

FROM node:24-slim
ENV NODE_ENV=production LILT_DATA=/data
WORKDIR /lilt
COPY --from=build /lilt/package.json ./
COPY --from=build /lilt/node_modules node_modules
COPY --from=build /lilt/dist dist
COPY prisma/migrations prisma/migrations
COPY models models
# The image's own user, who owns the data and nothing else.
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
# The bot writes its process id to this file when it can answer, and removes it when it stops.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "process.kill(Number(require('fs').readFileSync(process.env.LILT_DATA + '/ready', 'utf8')), 0)"]
# Node as the first process gets SIGTERM itself and finishes what is in flight.
CMD ["node", "dist/main.js"]
