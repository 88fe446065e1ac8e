-- AlterEnum
ALTER TYPE "AuditSubject" ADD VALUE 'VIEW';
ALTER TYPE "AuditSubject" ADD VALUE 'MAIL';
