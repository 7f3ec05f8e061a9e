-- AlterTable
ALTER TABLE "outcome" ADD COLUMN     "descriptionRich" JSONB;
