-- AlterEnum
ALTER TYPE "MailKind" ADD VALUE 'milestones';

-- AlterTable
ALTER TABLE "mail_outbox" ADD COLUMN     "milestoneReminderId" UUID;

-- CreateTable
CREATE TABLE "milestone_reminder" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "forumId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "onDay" DATE NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "milestone_reminder_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "milestone_reminder_accountId_idx" ON "milestone_reminder"("accountId");

-- CreateIndex
CREATE INDEX "milestone_reminder_createdAt_idx" ON "milestone_reminder"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "milestone_reminder_forumId_accountId_onDay_key" ON "milestone_reminder"("forumId", "accountId", "onDay");

-- CreateIndex
CREATE INDEX "mail_outbox_milestoneReminderId_idx" ON "mail_outbox"("milestoneReminderId");

-- AddForeignKey
ALTER TABLE "milestone_reminder" ADD CONSTRAINT "milestone_reminder_forumId_fkey" FOREIGN KEY ("forumId") REFERENCES "forum"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone_reminder" ADD CONSTRAINT "milestone_reminder_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_outbox" ADD CONSTRAINT "mail_outbox_milestoneReminderId_fkey" FOREIGN KEY ("milestoneReminderId") REFERENCES "milestone_reminder"("id") ON DELETE CASCADE ON UPDATE CASCADE;
