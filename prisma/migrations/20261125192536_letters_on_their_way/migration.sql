-- DropIndex
DROP INDEX "mail_outbox_open";

-- AlterTable
ALTER TABLE "mail_outbox" ADD COLUMN     "droppedAt" TIMESTAMPTZ(3),
ADD COLUMN     "keptAt" TIMESTAMPTZ(3),
ADD COLUMN     "number" BIGSERIAL NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "mail_outbox_number_key" ON "mail_outbox"("number");

-- CreateIndex
CREATE INDEX "mail_outbox_open" ON "mail_outbox"("dueAt") WHERE (("sentAt" IS NULL) AND ("failedAt" IS NULL) AND ("droppedAt" IS NULL));

-- CreateIndex
CREATE INDEX "mail_outbox_failed" ON "mail_outbox"("failedAt") WHERE ("failedAt" IS NOT NULL);
