-- AlterTable
ALTER TABLE "Tune" ADD COLUMN     "incipitInBar" TEXT;

-- Tunes that are there already.
UPDATE "Tune" SET "incipitInBar" = split_part("incipit", ' ', 2) WHERE "incipit" LIKE '% %';

-- CreateIndex
CREATE INDEX "Tune_guildId_incipitInBar_idx" ON "Tune"("guildId", "incipitInBar" text_pattern_ops);
