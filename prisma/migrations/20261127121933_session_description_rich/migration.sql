-- AlterTable
ALTER TABLE "forum_session" ADD COLUMN     "descriptionRich" JSONB;
