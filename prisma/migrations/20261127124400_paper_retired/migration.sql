-- AlterTable
ALTER TABLE "reference" ADD COLUMN     "retiredAt" TIMESTAMPTZ(3);
