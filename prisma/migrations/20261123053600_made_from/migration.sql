-- AlterTable
ALTER TABLE "Tune" ADD COLUMN     "madeFrom" TEXT;
