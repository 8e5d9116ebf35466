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

# Only with `docker build --target cuda`: the command line with TensorFlow on an NVIDIA card.
#   docker run --gpus all -v "$PWD:/work" -w /work lilt-cuda train --backend tfjs-node-gpu --corpus tunes.abc --out first
# tfjs-node 4.22 works with Node 22 at most. Debian 11 has the same glibc as the image below, and the full image what
# building the binding takes, should the prebuilt one be gone.
FROM node:22-bullseye AS tensorflow
WORKDIR /lilt
COPY --from=build /lilt/package.json /lilt/package-lock.json ./
COPY --from=build /lilt/node_modules node_modules
# --save-prod although nothing is saved: npm passes over optional peers that are asked for otherwise.
RUN npm install --no-save --save-prod --omit=dev @tensorflow/tfjs-node-gpu@4.22.0

# What libtensorflow 2.9 was built for: CUDA 11.2, cuDNN 8.1. The driver comes from the machine, with --gpus.
FROM nvidia/cuda:11.2.2-cudnn8-runtime-ubuntu20.04 AS cuda
ENV NODE_ENV=production LILT_DATA=/data
WORKDIR /lilt
COPY --from=tensorflow /usr/local/bin/node /usr/local/bin/node
COPY --from=build /lilt/package.json ./
COPY --from=tensorflow /lilt/node_modules node_modules
COPY --from=build /lilt/dist dist
COPY prisma/migrations prisma/migrations
COPY models models
# Without a card it computes on the processor, which is enough to see that the library is there and loads.
RUN node -e "require('@tensorflow/tfjs-node-gpu').tensor1d([1]).square().print()"
RUN useradd --uid 1000 --create-home node && mkdir /data && chown node:node /data
USER node
VOLUME /data
ENTRYPOINT ["node", "/lilt/dist/cli.js"]
CMD ["--help"]

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
