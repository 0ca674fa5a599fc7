-- Whose role, unit and areas are what groups at the provider gave: they go with the last of them. Of those there are, the audit knows it.
ALTER TABLE staff_member ADD COLUMN by_groups boolean NOT NULL DEFAULT false;
UPDATE staff_member SET by_groups = true
WHERE EXISTS (
    SELECT 1 FROM staff_audit
    WHERE staff_audit.member_id = staff_member.id
        AND staff_audit.actor_name = 'oidc'
        AND staff_audit.id = (
            SELECT max(latest.id) FROM staff_audit AS latest
            WHERE latest.member_id = staff_member.id
                AND (latest.detail LIKE '%"role":%' OR latest.detail LIKE '%"unit":%' OR latest.detail LIKE '%"areas":%' OR latest.detail LIKE '%"units":%')));
