-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "enteredAtId" UUID,
ADD COLUMN     "mergedIntoId" UUID;

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "enteredAtId" UUID,
ADD COLUMN     "mergedIntoId" UUID;

-- CreateIndex
CREATE INDEX "organisation_enteredAtId_idx" ON "organisation"("enteredAtId");

-- CreateIndex
CREATE INDEX "organisation_mergedIntoId_idx" ON "organisation"("mergedIntoId");

-- CreateIndex
CREATE INDEX "person_enteredAtId_idx" ON "person"("enteredAtId");

-- CreateIndex
CREATE INDEX "person_mergedIntoId_idx" ON "person"("mergedIntoId");

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_enteredAtId_fkey" FOREIGN KEY ("enteredAtId") REFERENCES "forum"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_enteredAtId_fkey" FOREIGN KEY ("enteredAtId") REFERENCES "forum"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
