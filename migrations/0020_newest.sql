-- Only of what is shown: the list of all accounts then walks along it also where the table was filled so lately that the server knows nothing about it
-- yet, and takes "is shown" for rare.
drop index transactions_newest;
create index transactions_newest on transactions (user_id, booked_on desc, id desc) where removed_by is null;
