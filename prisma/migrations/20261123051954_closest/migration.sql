-- AlterTable
ALTER TABLE "Tune" ADD COLUMN     "closestBars" DOUBLE PRECISION,
ADD COLUMN     "closestNotes" INTEGER,
ADD COLUMN     "closestTitle" TEXT;
