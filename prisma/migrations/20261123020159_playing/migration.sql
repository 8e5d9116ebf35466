-- AlterTable
ALTER TABLE "Guild" ADD COLUMN     "defaultInstrument" TEXT,
ADD COLUMN     "defaultType" TEXT,
ADD COLUMN     "galleryName" TEXT,
ADD COLUMN     "language" TEXT;

-- AlterTable
ALTER TABLE "Tune" ADD COLUMN     "incipit" TEXT;

-- CreateTable
CREATE TABLE "Recording" (
    "key" TEXT NOT NULL,
    "blob" TEXT NOT NULL,
    "seconds" DOUBLE PRECISION NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Recording_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Playlist" (
    "id" TEXT NOT NULL,
    "guildId" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sharing" TEXT NOT NULL,
    "editing" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Playlist_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlaylistEntry" (
    "playlistId" TEXT NOT NULL,
    "tuneId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "addedById" TEXT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "joined" BOOLEAN NOT NULL,

    CONSTRAINT "PlaylistEntry_pkey" PRIMARY KEY ("playlistId","tuneId")
);

-- CreateTable
CREATE TABLE "Duel" (
    "id" TEXT NOT NULL,
    "guildId" TEXT,
    "openedById" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Duel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DuelSide" (
    "duelId" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "modelId" TEXT,
    "contributionId" TEXT,
    "tuneId" TEXT,
    "title" TEXT NOT NULL,
    "abc" TEXT NOT NULL,
    "blobs" JSONB NOT NULL,

    CONSTRAINT "DuelSide_pkey" PRIMARY KEY ("duelId","side")
);

-- CreateTable
CREATE TABLE "DuelVote" (
    "duelId" TEXT NOT NULL,
    "voterId" TEXT NOT NULL,
    "choice" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DuelVote_pkey" PRIMARY KEY ("duelId","voterId")
);

-- CreateIndex
CREATE INDEX "Recording_blob_idx" ON "Recording"("blob");

-- CreateIndex
CREATE INDEX "Playlist_guildId_updatedAt_id_idx" ON "Playlist"("guildId", "updatedAt" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Playlist_ownerId_guildId_name_key" ON "Playlist"("ownerId", "guildId", "name");

-- CreateIndex
CREATE INDEX "PlaylistEntry_tuneId_idx" ON "PlaylistEntry"("tuneId");

-- CreateIndex
CREATE INDEX "PlaylistEntry_addedById_idx" ON "PlaylistEntry"("addedById");

-- CreateIndex
CREATE UNIQUE INDEX "PlaylistEntry_playlistId_position_key" ON "PlaylistEntry"("playlistId", "position");

-- CreateIndex
CREATE INDEX "Duel_guildId_idx" ON "Duel"("guildId");

-- CreateIndex
CREATE INDEX "Duel_openedById_idx" ON "Duel"("openedById");

-- CreateIndex
CREATE INDEX "DuelSide_tuneId_idx" ON "DuelSide"("tuneId");

-- CreateIndex
CREATE INDEX "DuelSide_contributionId_idx" ON "DuelSide"("contributionId");

-- CreateIndex
CREATE INDEX "DuelVote_voterId_idx" ON "DuelVote"("voterId");

-- CreateIndex
CREATE INDEX "Tune_authorId_createdAt_id_idx" ON "Tune"("authorId", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Tune_guildId_incipit_idx" ON "Tune"("guildId", "incipit" text_pattern_ops);

-- CreateIndex
CREATE INDEX "Vote_voterId_idx" ON "Vote"("voterId");

-- CreateIndex
CREATE INDEX "Vote_updatedAt_idx" ON "Vote"("updatedAt");

-- AddForeignKey
ALTER TABLE "PlaylistEntry" ADD CONSTRAINT "PlaylistEntry_playlistId_fkey" FOREIGN KEY ("playlistId") REFERENCES "Playlist"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlaylistEntry" ADD CONSTRAINT "PlaylistEntry_tuneId_fkey" FOREIGN KEY ("tuneId") REFERENCES "Tune"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DuelSide" ADD CONSTRAINT "DuelSide_duelId_fkey" FOREIGN KEY ("duelId") REFERENCES "Duel"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DuelVote" ADD CONSTRAINT "DuelVote_duelId_fkey" FOREIGN KEY ("duelId") REFERENCES "Duel"("id") ON DELETE CASCADE ON UPDATE CASCADE;
