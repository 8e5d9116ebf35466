import { defineConfig } from 'prisma/config';

// Read by Prisma's command line only. The bot itself opens its database in src/storage/open-storage.ts.
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
});
