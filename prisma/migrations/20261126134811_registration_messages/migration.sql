-- AlterEnum
ALTER TYPE "MailKind" ADD VALUE 'message';

-- AlterTable
ALTER TABLE "mail_outbox" ADD COLUMN     "messageId" UUID;

-- CreateTable
CREATE TABLE "registration_message" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "forumId" UUID NOT NULL,
    "subject" JSONB NOT NULL,
    "body" JSONB NOT NULL,
    "formKey" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "registration_message_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "registration_message_formKey_key" ON "registration_message"("formKey");

-- CreateIndex
CREATE INDEX "registration_message_forumId_idx" ON "registration_message"("forumId");

-- CreateIndex
CREATE UNIQUE INDEX "mail_outbox_messageId_registrationId_key" ON "mail_outbox"("messageId", "registrationId");

-- AddForeignKey
ALTER TABLE "mail_outbox" ADD CONSTRAINT "mail_outbox_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "registration_message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration_message" ADD CONSTRAINT "registration_message_forumId_fkey" FOREIGN KEY ("forumId") REFERENCES "forum"("id") ON DELETE CASCADE ON UPDATE CASCADE;
