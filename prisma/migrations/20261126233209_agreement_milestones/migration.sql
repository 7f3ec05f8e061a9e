-- CreateTable
CREATE TABLE "agreement_milestone" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agreementId" UUID NOT NULL,
    "title" JSONB NOT NULL,
    "owner" TEXT,
    "dueOn" DATE,
    "doneOn" DATE,
    "evidence" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "agreement_milestone_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "agreement_milestone_dueOn_idx" ON "agreement_milestone"("dueOn");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_milestone_agreementId_position_key" ON "agreement_milestone"("agreementId", "position");

-- AddForeignKey
ALTER TABLE "agreement_milestone" ADD CONSTRAINT "agreement_milestone_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;
