-- CreateEnum
CREATE TYPE "AgreementState" AS ENUM ('drafted', 'ready', 'signed', 'voided');

-- AlterTable
ALTER TABLE "agreement" ADD COLUMN     "embargoSessionId" UUID,
ADD COLUMN     "state" "AgreementState" NOT NULL DEFAULT 'signed',
ADD COLUMN     "voidReason" TEXT;

-- CreateIndex
CREATE INDEX "agreement_embargoSessionId_idx" ON "agreement"("embargoSessionId");

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_embargoSessionId_fkey" FOREIGN KEY ("embargoSessionId") REFERENCES "forum_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
