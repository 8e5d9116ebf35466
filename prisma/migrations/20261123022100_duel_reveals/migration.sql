-- AlterTable
ALTER TABLE "Duel" ADD COLUMN     "revealedAt" TIMESTAMPTZ(3);
