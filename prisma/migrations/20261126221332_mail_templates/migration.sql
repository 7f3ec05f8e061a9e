-- AlterEnum
ALTER TYPE "MailKind" ADD VALUE 'test';

-- AlterTable
ALTER TABLE "mail_outbox" ADD COLUMN     "testId" UUID;

-- CreateTable
CREATE TABLE "mail_template" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "forumId" UUID NOT NULL,
    "kind" "MailKind" NOT NULL,
    "subject" JSONB,
    "body" JSONB,
    "version" INTEGER NOT NULL DEFAULT 0,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mail_template_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_test" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "forumId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "kind" "MailKind" NOT NULL,
    "words" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mail_test_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "mail_template_forumId_kind_key" ON "mail_template"("forumId", "kind");

-- CreateIndex
CREATE INDEX "mail_test_forumId_idx" ON "mail_test"("forumId");

-- CreateIndex
CREATE INDEX "mail_test_accountId_idx" ON "mail_test"("accountId");

-- CreateIndex
CREATE INDEX "mail_test_createdAt_idx" ON "mail_test"("createdAt");

-- CreateIndex
CREATE INDEX "mail_outbox_testId_idx" ON "mail_outbox"("testId");

-- AddForeignKey
ALTER TABLE "mail_outbox" ADD CONSTRAINT "mail_outbox_testId_fkey" FOREIGN KEY ("testId") REFERENCES "mail_test"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_template" ADD CONSTRAINT "mail_template_forumId_fkey" FOREIGN KEY ("forumId") REFERENCES "forum"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_test" ADD CONSTRAINT "mail_test_forumId_fkey" FOREIGN KEY ("forumId") REFERENCES "forum"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_test" ADD CONSTRAINT "mail_test_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
