-- AlterTable
ALTER TABLE "Absence" ADD COLUMN     "note" TEXT NOT NULL DEFAULT '';
