-- AlterTable
ALTER TABLE "forum" ADD COLUMN     "goodToKnow" JSONB;
