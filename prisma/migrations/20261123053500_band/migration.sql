-- AlterTable
ALTER TABLE "Tune" ADD COLUMN     "band" TEXT;
