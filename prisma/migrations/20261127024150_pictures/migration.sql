-- CreateTable
CREATE TABLE "picture" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "forumId" UUID,
    "personId" UUID,
    "organisationId" UUID,
    "alt" JSONB,
    "credit" JSONB NOT NULL,
    "permission" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "picture_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "picture_file" (
    "id" UUID NOT NULL,
    "pictureId" UUID NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "sizeBytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "picture_file_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "picture_personId_key" ON "picture"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "picture_organisationId_key" ON "picture"("organisationId");

-- CreateIndex
CREATE INDEX "picture_forumId_idx" ON "picture"("forumId");

-- CreateIndex
CREATE INDEX "picture_file_pictureId_idx" ON "picture_file"("pictureId");

-- CreateIndex
CREATE INDEX "picture_file_sha256_idx" ON "picture_file"("sha256");

-- AddForeignKey
ALTER TABLE "picture" ADD CONSTRAINT "picture_forumId_fkey" FOREIGN KEY ("forumId") REFERENCES "forum"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "picture" ADD CONSTRAINT "picture_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "picture" ADD CONSTRAINT "picture_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "picture_file" ADD CONSTRAINT "picture_file_pictureId_fkey" FOREIGN KEY ("pictureId") REFERENCES "picture"("id") ON DELETE CASCADE ON UPDATE CASCADE;
