-- AlterEnum
ALTER TYPE "MailKind" ADD VALUE 'programme_changed';

-- AlterTable
ALTER TABLE "mail_outbox" ADD COLUMN     "accountId" UUID,
ADD COLUMN     "noticeId" UUID;

-- CreateTable
CREATE TABLE "programme_notice" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "forumId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "before" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "programme_notice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "programme_notice_forumId_number_key" ON "programme_notice"("forumId", "number");

-- CreateIndex
CREATE INDEX "mail_outbox_accountId_idx" ON "mail_outbox"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "mail_outbox_noticeId_registrationId_key" ON "mail_outbox"("noticeId", "registrationId");

-- CreateIndex
CREATE UNIQUE INDEX "mail_outbox_noticeId_accountId_key" ON "mail_outbox"("noticeId", "accountId");

-- AddForeignKey
ALTER TABLE "mail_outbox" ADD CONSTRAINT "mail_outbox_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_outbox" ADD CONSTRAINT "mail_outbox_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "programme_notice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_notice" ADD CONSTRAINT "programme_notice_forumId_fkey" FOREIGN KEY ("forumId") REFERENCES "forum"("id") ON DELETE CASCADE ON UPDATE CASCADE;
