-- AlterTable
ALTER TABLE "handover" ADD COLUMN     "giverEmail" TEXT,
ADD COLUMN     "giverName" TEXT;
