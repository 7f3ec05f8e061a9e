-- CreateEnum
CREATE TYPE "CheckInDirection" AS ENUM ('entry', 'exit');

-- CreateTable
CREATE TABLE "check_in_list" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "forumId" UUID NOT NULL,
    "sessionId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "check_in_list_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "check_in_device" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "forumId" UUID NOT NULL,
    "accountId" UUID,
    "name" TEXT NOT NULL,
    "keyHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "check_in_device_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "check_in" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "listId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "deviceId" UUID NOT NULL,
    "nonce" TEXT NOT NULL,
    "direction" "CheckInDirection" NOT NULL,
    "turn" INTEGER NOT NULL,
    "isRepeat" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "check_in_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "check_in_list_sessionId_key" ON "check_in_list"("sessionId");

-- CreateIndex
CREATE INDEX "check_in_list_forumId_idx" ON "check_in_list"("forumId");

-- CreateIndex
CREATE UNIQUE INDEX "check_in_list_entrance" ON "check_in_list"("forumId") WHERE ("sessionId" IS NULL);

-- CreateIndex
CREATE UNIQUE INDEX "check_in_device_keyHash_key" ON "check_in_device"("keyHash");

-- CreateIndex
CREATE INDEX "check_in_device_forumId_idx" ON "check_in_device"("forumId");

-- CreateIndex
CREATE INDEX "check_in_device_accountId_idx" ON "check_in_device"("accountId");

-- CreateIndex
CREATE INDEX "check_in_registrationId_idx" ON "check_in"("registrationId");

-- CreateIndex
CREATE INDEX "check_in_listId_registrationId_idx" ON "check_in"("listId", "registrationId");

-- CreateIndex
CREATE UNIQUE INDEX "check_in_deviceId_nonce_key" ON "check_in"("deviceId", "nonce");

-- CreateIndex
CREATE UNIQUE INDEX "check_in_once" ON "check_in"("listId", "registrationId", "turn") WHERE ((NOT "isRepeat") AND ("undoneAt" IS NULL));

-- AddForeignKey
ALTER TABLE "check_in_list" ADD CONSTRAINT "check_in_list_forumId_fkey" FOREIGN KEY ("forumId") REFERENCES "forum"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_in_list" ADD CONSTRAINT "check_in_list_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "forum_session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_in_device" ADD CONSTRAINT "check_in_device_forumId_fkey" FOREIGN KEY ("forumId") REFERENCES "forum"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_in_device" ADD CONSTRAINT "check_in_device_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_listId_fkey" FOREIGN KEY ("listId") REFERENCES "check_in_list"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_deviceId_fkey" FOREIGN KEY ("deviceId") REFERENCES "check_in_device"("id") ON DELETE CASCADE ON UPDATE CASCADE;
