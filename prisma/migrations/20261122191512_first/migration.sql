-- CreateTable
CREATE TABLE "Tune" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "abc" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "metre" TEXT NOT NULL,
    "seed" TEXT NOT NULL,
    "temperature" DOUBLE PRECISION NOT NULL,
    "length" TEXT,
    "authorId" TEXT,
    "guildId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "modelId" TEXT NOT NULL,
    "blobs" JSONB NOT NULL,

    CONSTRAINT "Tune_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Vote" (
    "tuneId" TEXT NOT NULL,
    "voterId" TEXT NOT NULL,
    "value" SMALLINT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Vote_pkey" PRIMARY KEY ("tuneId","voterId")
);

-- CreateTable
CREATE TABLE "Model" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "parentId" TEXT,
    "manifest" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Model_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Tune_guildId_createdAt_id_idx" ON "Tune"("guildId", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Tune_createdAt_id_idx" ON "Tune"("createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Tune_modelId_idx" ON "Tune"("modelId");

-- AddForeignKey
ALTER TABLE "Vote" ADD CONSTRAINT "Vote_tuneId_fkey" FOREIGN KEY ("tuneId") REFERENCES "Tune"("id") ON DELETE CASCADE ON UPDATE CASCADE;
