-- CreateTable
CREATE TABLE "agreement_file" (
    "id" UUID NOT NULL,
    "agreementId" UUID NOT NULL,
    "title" JSONB NOT NULL,
    "name" TEXT NOT NULL,
    "sizeBytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "agreement_file_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "agreement_file_agreementId_idx" ON "agreement_file"("agreementId");

-- AddForeignKey
ALTER TABLE "agreement_file" ADD CONSTRAINT "agreement_file_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;
