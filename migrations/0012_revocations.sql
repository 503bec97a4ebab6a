-- When a permission is revoked, and how often that is tried, is the queue's to know; here stay its tokens, which each try may renew.

drop policy service on revocations;
revoke select on revocations from tributary_service;
alter table revocations
  drop column attempts,
  drop column next_attempt_at;
