-- AlterTable
ALTER TABLE "Model" ADD COLUMN     "authorId" TEXT,
ADD COLUMN     "contributionIds" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "files" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "guildId" TEXT,
ADD COLUMN     "retiredAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "Guild" (
    "id" TEXT NOT NULL,
    "trainerRoleId" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Guild_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GuildActivation" (
    "id" SERIAL NOT NULL,
    "guildId" TEXT NOT NULL,
    "modelId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "rolledBackAt" TIMESTAMPTZ(3),
    "rolledBackById" TEXT,

    CONSTRAINT "GuildActivation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Contribution" (
    "id" TEXT NOT NULL,
    "guildId" TEXT NOT NULL,
    "contributorId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "confirmation" TEXT NOT NULL,
    "files" JSONB NOT NULL,
    "tuneCount" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnById" TEXT,

    CONSTRAINT "Contribution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ContributedTune" (
    "contributionId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "abc" TEXT NOT NULL,
    "musicHash" TEXT NOT NULL,

    CONSTRAINT "ContributedTune_pkey" PRIMARY KEY ("contributionId","position")
);

-- CreateTable
CREATE TABLE "TrainingJob" (
    "id" TEXT NOT NULL,
    "number" SERIAL NOT NULL,
    "guildId" TEXT NOT NULL,
    "requesterId" TEXT NOT NULL,
    "modelName" TEXT NOT NULL,
    "baseModelId" TEXT NOT NULL,
    "contributionIds" TEXT[],
    "threads" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "runningFor" TEXT,
    "turnId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "cancelRequestedAt" TIMESTAMPTZ(3),
    "workerId" TEXT,
    "leaseUntil" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "progress" JSON,
    "checkpoint" JSON,
    "result" JSON,
    "error" TEXT,
    "channelId" TEXT,
    "messageId" TEXT,
    "reportedAt" TIMESTAMPTZ(3),

    CONSTRAINT "TrainingJob_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "GuildActivation_guildId_id_idx" ON "GuildActivation"("guildId", "id" DESC);

-- CreateIndex
CREATE INDEX "Contribution_guildId_createdAt_id_idx" ON "Contribution"("guildId", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "TrainingJob_number_key" ON "TrainingJob"("number");

-- CreateIndex
CREATE UNIQUE INDEX "TrainingJob_runningFor_key" ON "TrainingJob"("runningFor");

-- CreateIndex
CREATE INDEX "TrainingJob_guildId_number_idx" ON "TrainingJob"("guildId", "number" DESC);

-- CreateIndex
CREATE INDEX "TrainingJob_state_number_idx" ON "TrainingJob"("state", "number");

-- CreateIndex
CREATE INDEX "Model_guildId_createdAt_id_idx" ON "Model"("guildId", "createdAt" DESC, "id" DESC);

-- AddForeignKey
ALTER TABLE "ContributedTune" ADD CONSTRAINT "ContributedTune_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "Contribution"("id") ON DELETE CASCADE ON UPDATE CASCADE;
