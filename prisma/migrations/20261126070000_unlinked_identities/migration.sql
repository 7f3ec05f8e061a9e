-- AlterTable
ALTER TABLE "federated_identity" ADD COLUMN     "endedAt" TIMESTAMPTZ(3);
