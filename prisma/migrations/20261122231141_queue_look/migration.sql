-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "queueColumns" TEXT[],
ADD COLUMN     "queueDensity" TEXT;
