SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
CREATE FUNCTION public.app_user_id() RETURNS uuid
    LANGUAGE sql STABLE
    RETURN (NULLIF(current_setting('app.user_id'::text, true), ''::text))::uuid;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE public.accounts (
    user_id uuid NOT NULL,
    id uuid NOT NULL,
    connection_id uuid NOT NULL,
    provider_account_id text NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    own_name text,
    subtype text,
    currency text NOT NULL,
    number_tail text,
    bank_identity bytea,
    state text NOT NULL,
    reason text DEFAULT ''::text NOT NULL,
    coverage datemultirange DEFAULT '{}'::datemultirange NOT NULL,
    history_from date,
    last_success_at timestamp with time zone,
    last_attempt_at timestamp with time zone,
    next_attempt_at timestamp with time zone,
    unsupported text[] DEFAULT '{}'::text[] NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT accounts_kind_check CHECK ((kind = ANY (ARRAY['account'::text, 'card'::text]))),
    CONSTRAINT accounts_state_check CHECK ((state = ANY (ARRAY['ok'::text, 'waiting'::text, 'attention'::text, 'reconnect'::text, 'error'::text])))
);
ALTER TABLE ONLY public.accounts FORCE ROW LEVEL SECURITY;
COMMENT ON COLUMN public.accounts.bank_identity IS 'keyed hash of what recognises the account again after a reconnection';
COMMENT ON COLUMN public.accounts.history_from IS 'the bank keeps nothing older: asked and answered';
COMMENT ON COLUMN public.accounts.unsupported IS 'what the bank answered 501 to';
CREATE TABLE public.api_keys (
    user_id uuid NOT NULL,
    id uuid NOT NULL,
    name text NOT NULL,
    prefix text NOT NULL,
    key_hash bytea NOT NULL,
    scopes text[] NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    last_used_at timestamp with time zone,
    revoked_at timestamp with time zone
);
ALTER TABLE ONLY public.api_keys FORCE ROW LEVEL SECURITY;
CREATE TABLE public.balances (
    user_id uuid NOT NULL,
    account_id uuid NOT NULL,
    taken_on date NOT NULL,
    taken_at timestamp with time zone NOT NULL,
    currency text NOT NULL,
    current_minor bigint NOT NULL,
    available_minor bigint,
    limit_minor bigint
);
ALTER TABLE ONLY public.balances FORCE ROW LEVEL SECURITY;
CREATE TABLE public.categories (
    id text NOT NULL,
    primary_id text NOT NULL,
    label text NOT NULL,
    primary_label text NOT NULL,
    flow text NOT NULL,
    CONSTRAINT categories_flow_check CHECK ((flow = ANY (ARRAY['income'::text, 'spend'::text, 'transfer'::text, 'cash'::text, 'unknown'::text])))
);
CREATE TABLE public.connect_attempts (
    user_id uuid NOT NULL,
    id uuid NOT NULL,
    connection_id uuid NOT NULL,
    state_hash bytea NOT NULL,
    code_verifier bytea NOT NULL,
    principal_kind text NOT NULL,
    principal_hash bytea NOT NULL,
    redirect_uri text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    spent_at timestamp with time zone,
    CONSTRAINT connect_attempts_principal_kind_check CHECK ((principal_kind = ANY (ARRAY['session'::text, 'key'::text, 'local'::text])))
);
ALTER TABLE ONLY public.connect_attempts FORCE ROW LEVEL SECURITY;
CREATE TABLE public.connections (
    user_id uuid NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL,
    environment text NOT NULL,
    provider_id text,
    bank text NOT NULL,
    state text NOT NULL,
    reason text DEFAULT ''::text NOT NULL,
    scopes text[] DEFAULT '{}'::text[] NOT NULL,
    access_token bytea,
    access_expires_at timestamp with time zone,
    refresh_token bytea,
    token_version integer DEFAULT 0 NOT NULL,
    consent_expires_at timestamp with time zone,
    lists_read_on date,
    lease_until timestamp with time zone,
    fence bigint DEFAULT 0 NOT NULL,
    last_success_at timestamp with time zone,
    next_attempt_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT connections_environment_check CHECK ((environment = ANY (ARRAY['demo'::text, 'sandbox'::text, 'live'::text, 'custom'::text]))),
    CONSTRAINT connections_kind_check CHECK ((kind = ANY (ARRAY['bank'::text, 'file'::text]))),
    CONSTRAINT connections_state_check CHECK ((state = ANY (ARRAY['connecting'::text, 'ok'::text, 'waiting'::text, 'attention'::text, 'reconnect'::text, 'error'::text])))
);
ALTER TABLE ONLY public.connections FORCE ROW LEVEL SECURITY;
COMMENT ON COLUMN public.connections.state IS 'what is stored; syncing is never stored but read off an unfinished run, so that a crash leaves no account syncing for ever';
COMMENT ON COLUMN public.connections.lists_read_on IS 'the day the lists of accounts and cards were last read: at most once a day';
COMMENT ON COLUMN public.connections.fence IS 'grows with every lease; a writer whose number is old has lost the connection and may not commit';
CREATE TABLE public.enrichment_cache (
    user_id uuid NOT NULL,
    description_hash bytea NOT NULL,
    direction text NOT NULL,
    category text,
    merchant text,
    source text NOT NULL,
    confidence real NOT NULL,
    reason text NOT NULL,
    enricher_version integer NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT enrichment_cache_direction_check CHECK ((direction = ANY (ARRAY['debit'::text, 'credit'::text])))
);
ALTER TABLE ONLY public.enrichment_cache FORCE ROW LEVEL SECURITY;
CREATE TABLE public.flags (
    name text NOT NULL,
    enabled boolean NOT NULL,
    percentage integer DEFAULT 100 NOT NULL,
    allowed uuid[] DEFAULT '{}'::uuid[] NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT flags_percentage_check CHECK (((percentage >= 0) AND (percentage <= 100)))
);
CREATE TABLE public.imports (
    user_id uuid NOT NULL,
    id uuid NOT NULL,
    state text NOT NULL,
    format text NOT NULL,
    statement json,
    account_id uuid,
    added_ids uuid[] DEFAULT '{}'::uuid[] NOT NULL,
    added_coverage datemultirange DEFAULT '{}'::datemultirange NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    committed_at timestamp with time zone,
    undone_at timestamp with time zone,
    CONSTRAINT imports_check CHECK (((state = 'previewed'::text) = (statement IS NOT NULL))),
    CONSTRAINT imports_state_check CHECK ((state = ANY (ARRAY['previewed'::text, 'committed'::text, 'undone'::text])))
);
ALTER TABLE ONLY public.imports FORCE ROW LEVEL SECURITY;
COMMENT ON COLUMN public.imports.statement IS 'the file''s rows, until they are committed';
COMMENT ON COLUMN public.imports.account_id IS 'the account it went to; it may be gone since';
COMMENT ON COLUMN public.imports.added_ids IS 'the rows it added: what an undo takes away, and no other';
COMMENT ON COLUMN public.imports.added_coverage IS 'the days it added to the account''s coverage';
CREATE TABLE public.schema_migrations (
    version integer NOT NULL,
    name text NOT NULL,
    checksum text NOT NULL,
    applied_at timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE public.sessions (
    user_id uuid NOT NULL,
    token_hash bytea NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    expires_at timestamp with time zone NOT NULL
);
ALTER TABLE ONLY public.sessions FORCE ROW LEVEL SECURITY;
CREATE TABLE public.settings (
    name text NOT NULL,
    value bytea NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL
);
COMMENT ON COLUMN public.settings.value IS 'sealed by the master key, bound to the name';
CREATE TABLE public.sign_in_links (
    user_id uuid NOT NULL,
    token_hash bytea NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    expires_at timestamp with time zone NOT NULL
);
ALTER TABLE ONLY public.sign_in_links FORCE ROW LEVEL SECURITY;
CREATE TABLE public.sync_account_runs (
    user_id uuid NOT NULL,
    run_id uuid NOT NULL,
    account_id uuid NOT NULL,
    connection_id uuid NOT NULL,
    state text NOT NULL,
    phase text NOT NULL,
    reason text DEFAULT ''::text NOT NULL,
    asked daterange,
    received integer DEFAULT 0 NOT NULL,
    added integer DEFAULT 0 NOT NULL,
    changed integer DEFAULT 0 NOT NULL,
    removed integer DEFAULT 0 NOT NULL,
    unchanged integer DEFAULT 0 NOT NULL,
    api_calls integer DEFAULT 0 NOT NULL,
    statements integer DEFAULT 0 NOT NULL,
    ms integer DEFAULT 0 NOT NULL,
    added_ids uuid[] DEFAULT '{}'::uuid[] NOT NULL,
    tiers jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT sync_account_runs_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'waiting'::text, 'failed'::text])))
);
ALTER TABLE ONLY public.sync_account_runs FORCE ROW LEVEL SECURITY;
CREATE TABLE public.sync_connection_runs (
    user_id uuid NOT NULL,
    run_id uuid NOT NULL,
    connection_id uuid NOT NULL,
    only_account_id uuid,
    state text NOT NULL,
    reason text DEFAULT ''::text NOT NULL,
    CONSTRAINT sync_connection_runs_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'partial'::text, 'failed'::text])))
);
ALTER TABLE ONLY public.sync_connection_runs FORCE ROW LEVEL SECURITY;
CREATE TABLE public.sync_runs (
    user_id uuid NOT NULL,
    id uuid NOT NULL,
    cause text NOT NULL,
    psu_ip text,
    state text NOT NULL,
    requested_at timestamp with time zone DEFAULT now() NOT NULL,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    CONSTRAINT sync_runs_cause_check CHECK ((cause = ANY (ARRAY['connect'::text, 'person'::text, 'schedule'::text]))),
    CONSTRAINT sync_runs_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'partial'::text, 'failed'::text])))
);
ALTER TABLE ONLY public.sync_runs FORCE ROW LEVEL SECURITY;
CREATE TABLE public.tombstones (
    user_id uuid NOT NULL,
    seq bigint NOT NULL,
    transaction_id uuid NOT NULL,
    account_id uuid NOT NULL,
    reason text NOT NULL,
    removed_at timestamp with time zone DEFAULT now() NOT NULL
);
ALTER TABLE ONLY public.tombstones FORCE ROW LEVEL SECURITY;
CREATE TABLE public.transaction_versions (
    user_id uuid NOT NULL,
    transaction_id uuid NOT NULL,
    seq bigint NOT NULL,
    replaced_at timestamp with time zone DEFAULT now() NOT NULL,
    status text NOT NULL,
    booked_on date NOT NULL,
    bank_time text NOT NULL,
    amount_minor bigint NOT NULL,
    currency text NOT NULL,
    description text NOT NULL,
    normalised_id text,
    provider_id text,
    volatile_id text,
    CONSTRAINT transaction_versions_status_check CHECK ((status = ANY (ARRAY['booked'::text, 'pending'::text])))
);
ALTER TABLE ONLY public.transaction_versions FORCE ROW LEVEL SECURITY;
COMMENT ON TABLE public.transaction_versions IS 'what the bank said of a row before it said otherwise';
COMMENT ON COLUMN public.transaction_versions.seq IS 'the number in the change feed of what replaced it';
CREATE TABLE public.transactions (
    user_id uuid NOT NULL,
    account_id uuid NOT NULL,
    id uuid NOT NULL,
    status text NOT NULL,
    booked_on date NOT NULL,
    bank_time text NOT NULL,
    amount_minor bigint NOT NULL,
    currency text NOT NULL,
    description text NOT NULL,
    normalised_id text,
    provider_id text,
    volatile_id text,
    hints jsonb NOT NULL,
    category text,
    merchant text,
    category_source text NOT NULL,
    confidence real NOT NULL,
    category_reason text NOT NULL,
    enricher_version integer NOT NULL,
    note text,
    first_seen_at timestamp with time zone DEFAULT now() NOT NULL,
    changed_at timestamp with time zone DEFAULT now() NOT NULL,
    first_seq bigint NOT NULL,
    seq bigint NOT NULL,
    missing_since timestamp with time zone,
    removed_at timestamp with time zone,
    removed_by text,
    CONSTRAINT transactions_check CHECK (((removed_at IS NULL) = (removed_by IS NULL))),
    CONSTRAINT transactions_removed_by_check CHECK ((removed_by = ANY (ARRAY['bank'::text, 'person'::text]))),
    CONSTRAINT transactions_status_check CHECK ((status = ANY (ARRAY['booked'::text, 'pending'::text])))
);
ALTER TABLE ONLY public.transactions FORCE ROW LEVEL SECURITY;
COMMENT ON COLUMN public.transactions.missing_since IS 'a complete answer of its days lacked it for the first time';
COMMENT ON COLUMN public.transactions.removed_at IS 'since when it is in no list and no sum; the row stays, to be recognised';
CREATE TABLE public.users (
    user_id uuid NOT NULL,
    email text NOT NULL,
    name text NOT NULL,
    data_key bytea NOT NULL,
    last_seq bigint DEFAULT 0 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);
ALTER TABLE ONLY public.users FORCE ROW LEVEL SECURITY;
COMMENT ON COLUMN public.users.data_key IS 'the person''s own key, wrapped by the master key; destroying it makes their secrets unreadable, also in backups';
COMMENT ON COLUMN public.users.last_seq IS 'the change feed''s newest number; its row lock orders the commits of one person, so that a reader never skips a number';
CREATE TABLE public.webhook_events (
    user_id uuid NOT NULL,
    event_id text NOT NULL,
    connection_id uuid,
    kind text NOT NULL,
    body bytea NOT NULL,
    received_at timestamp with time zone DEFAULT now() NOT NULL,
    worked_at timestamp with time zone
);
ALTER TABLE ONLY public.webhook_events FORCE ROW LEVEL SECURITY;
INSERT INTO public.accounts VALUES
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-be40-733f-ae8e-97bcbc6e82b3', '29ca85f871fccc3c0ca0856a6f81bc0e', 'card', 'card 1', NULL, 'CREDIT', 'GBP', '2777', '\x70435ef83f1e865e125420138cd71702e98b9c3fa68ffe1f3793fe220372b462', 'ok', '', '{[2020-11-23,2026-11-23)}', NULL, '2026-11-22 22:00:00+00', '2026-11-22 22:00:00+00', '2026-11-23 04:00:00+00', '{}', '2026-11-23 06:15:40.058313+00');
INSERT INTO public.balances VALUES
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '2026-11-22', '2026-11-22 22:00:00+00', 'GBP', -15016, 432985, 450000);
INSERT INTO public.categories VALUES
	('income.salary', 'income', 'Salary & wages', 'Income', 'income'),
	('income.benefits', 'income', 'State benefits', 'Income', 'income'),
	('income.pension', 'income', 'Pension received', 'Income', 'income'),
	('income.interest', 'income', 'Interest received', 'Income', 'income'),
	('income.investment', 'income', 'Dividends & investment income', 'Income', 'income'),
	('income.rental', 'income', 'Rental income', 'Income', 'income'),
	('income.self_employed', 'income', 'Self-employed & sales receipts', 'Income', 'income'),
	('income.tax_refund', 'income', 'Tax refund', 'Income', 'income'),
	('income.rewards', 'income', 'Cashback & rewards', 'Income', 'income'),
	('income.other', 'income', 'Other income (prizes, claims)', 'Income', 'income'),
	('transfers.own_account', 'transfers', 'Between own accounts', 'Transfers', 'transfer'),
	('transfers.savings', 'transfers', 'To/from savings', 'Transfers', 'transfer'),
	('transfers.investment', 'transfers', 'To/from investments & crypto', 'Transfers', 'transfer'),
	('transfers.pension_contribution', 'transfers', 'Pension contribution', 'Transfers', 'transfer'),
	('transfers.person', 'transfers', 'To/from people', 'Transfers', 'transfer'),
	('transfers.credit_card_payment', 'transfers', 'Credit card payment', 'Transfers', 'transfer'),
	('transfers.money_service', 'transfers', 'Money transfer service', 'Transfers', 'transfer'),
	('transfers.loan_received', 'transfers', 'Loan received', 'Transfers', 'transfer'),
	('transfers.reversal', 'transfers', 'Returned or reversed payment', 'Transfers', 'transfer'),
	('transfers.other', 'transfers', 'Other transfer', 'Transfers', 'transfer'),
	('cash.withdrawal', 'cash', 'Cash withdrawal', 'Cash', 'cash'),
	('cash.deposit', 'cash', 'Cash or cheque paid in', 'Cash', 'cash'),
	('bills.rent', 'bills', 'Rent', 'Home & bills', 'spend'),
	('bills.mortgage', 'bills', 'Mortgage', 'Home & bills', 'spend'),
	('bills.council_tax', 'bills', 'Council tax', 'Home & bills', 'spend'),
	('bills.energy', 'bills', 'Gas, electricity & heating fuel', 'Home & bills', 'spend'),
	('bills.water', 'bills', 'Water', 'Home & bills', 'spend'),
	('bills.broadband_tv', 'bills', 'Broadband, landline & TV', 'Home & bills', 'spend'),
	('bills.mobile', 'bills', 'Mobile phone', 'Home & bills', 'spend'),
	('bills.tv_licence', 'bills', 'TV licence', 'Home & bills', 'spend'),
	('bills.property_charges', 'bills', 'Service charge & ground rent', 'Home & bills', 'spend'),
	('bills.other', 'bills', 'Other bill', 'Home & bills', 'spend'),
	('insurance.vehicle', 'insurance', 'Vehicle & breakdown', 'Insurance', 'spend'),
	('insurance.home', 'insurance', 'Home', 'Insurance', 'spend'),
	('insurance.life', 'insurance', 'Life & income protection', 'Insurance', 'spend'),
	('insurance.health', 'insurance', 'Health & dental', 'Insurance', 'spend'),
	('insurance.pet', 'insurance', 'Pet', 'Insurance', 'spend'),
	('insurance.travel', 'insurance', 'Travel', 'Insurance', 'spend'),
	('insurance.general', 'insurance', 'Insurance, type unknown', 'Insurance', 'spend'),
	('debt.loan', 'debt', 'Personal loan & store finance', 'Loans & credit', 'spend'),
	('debt.car_finance', 'debt', 'Car finance', 'Loans & credit', 'spend'),
	('debt.bnpl', 'debt', 'Buy now, pay later', 'Loans & credit', 'spend'),
	('debt.student_loan', 'debt', 'Student loan', 'Loans & credit', 'spend'),
	('debt.collections', 'debt', 'Debt collection & plans', 'Loans & credit', 'spend'),
	('fees.account_fee', 'fees', 'Account fee', 'Bank fees & interest', 'spend'),
	('fees.overdraft', 'fees', 'Overdraft', 'Bank fees & interest', 'spend'),
	('fees.foreign_transaction', 'fees', 'Foreign transaction', 'Bank fees & interest', 'spend'),
	('fees.interest_charged', 'fees', 'Interest charged', 'Bank fees & interest', 'spend'),
	('fees.late_unpaid', 'fees', 'Late or unpaid item', 'Bank fees & interest', 'spend'),
	('groceries.supermarket', 'groceries', 'Supermarket', 'Groceries', 'spend'),
	('groceries.convenience', 'groceries', 'Convenience & newsagent', 'Groceries', 'spend'),
	('groceries.specialist', 'groceries', 'Specialist food & boxes', 'Groceries', 'spend'),
	('groceries.alcohol', 'groceries', 'Off-licence & wine', 'Groceries', 'spend'),
	('eating_out.restaurant', 'eating_out', 'Restaurant', 'Eating & drinking out', 'spend'),
	('eating_out.fast_food', 'eating_out', 'Fast food & takeaway', 'Eating & drinking out', 'spend'),
	('eating_out.coffee', 'eating_out', 'Café & coffee', 'Eating & drinking out', 'spend'),
	('eating_out.pub_bar', 'eating_out', 'Pub & bar', 'Eating & drinking out', 'spend'),
	('eating_out.delivery', 'eating_out', 'Food delivery app', 'Eating & drinking out', 'spend'),
	('eating_out.other', 'eating_out', 'Canteen, vending, catering', 'Eating & drinking out', 'spend'),
	('transport.public', 'transport', 'Bus, tube & tram', 'Transport', 'spend'),
	('transport.rail', 'transport', 'Train', 'Transport', 'spend'),
	('transport.taxi', 'transport', 'Taxi & ride hailing', 'Transport', 'spend'),
	('transport.fuel', 'transport', 'Fuel', 'Transport', 'spend'),
	('transport.ev_charging', 'transport', 'EV charging', 'Transport', 'spend'),
	('transport.parking', 'transport', 'Parking', 'Transport', 'spend'),
	('transport.tolls', 'transport', 'Tolls & clean-air charges', 'Transport', 'spend'),
	('transport.vehicle_service', 'transport', 'Servicing, MOT, parts, washing', 'Transport', 'spend'),
	('transport.vehicle_tax', 'transport', 'Vehicle tax', 'Transport', 'spend'),
	('transport.micromobility', 'transport', 'Bike & scooter hire', 'Transport', 'spend'),
	('shopping.online_marketplace', 'shopping', 'Online marketplace', 'Shopping', 'spend'),
	('shopping.clothing', 'shopping', 'Clothing & shoes', 'Shopping', 'spend'),
	('shopping.electronics', 'shopping', 'Electronics & appliances', 'Shopping', 'spend'),
	('shopping.general', 'shopping', 'Department, discount & general', 'Shopping', 'spend'),
	('shopping.books_stationery', 'shopping', 'Books & stationery', 'Shopping', 'spend'),
	('shopping.toys_hobbies', 'shopping', 'Toys, hobbies & crafts', 'Shopping', 'spend'),
	('shopping.sports_outdoor', 'shopping', 'Sports & outdoor', 'Shopping', 'spend'),
	('shopping.jewellery', 'shopping', 'Jewellery & accessories', 'Shopping', 'spend'),
	('shopping.gifts_flowers', 'shopping', 'Gifts, cards & flowers', 'Shopping', 'spend'),
	('shopping.second_hand', 'shopping', 'Second-hand & charity shops', 'Shopping', 'spend'),
	('shopping.other', 'shopping', 'Other shopping', 'Shopping', 'spend'),
	('home.diy_garden', 'home', 'DIY & garden', 'House & garden', 'spend'),
	('home.furniture_homeware', 'home', 'Furniture & homeware', 'House & garden', 'spend'),
	('home.services', 'home', 'Trades, cleaning & storage', 'House & garden', 'spend'),
	('health.pharmacy', 'health', 'Pharmacy & chemist', 'Health & personal care', 'spend'),
	('health.medical', 'health', 'Medical & therapy', 'Health & personal care', 'spend'),
	('health.dental', 'health', 'Dentist', 'Health & personal care', 'spend'),
	('health.optician', 'health', 'Optician', 'Health & personal care', 'spend'),
	('health.fitness', 'health', 'Gym & fitness', 'Health & personal care', 'spend'),
	('health.hair_beauty', 'health', 'Hair & beauty', 'Health & personal care', 'spend'),
	('health.cosmetics', 'health', 'Cosmetics & perfume', 'Health & personal care', 'spend'),
	('entertainment.streaming', 'entertainment', 'Streaming & audiobooks', 'Entertainment', 'spend'),
	('entertainment.gaming', 'entertainment', 'Games', 'Entertainment', 'spend'),
	('entertainment.events', 'entertainment', 'Cinema, theatre & tickets', 'Entertainment', 'spend'),
	('entertainment.days_out', 'entertainment', 'Days out & attractions', 'Entertainment', 'spend'),
	('entertainment.sports', 'entertainment', 'Clubs & sport', 'Entertainment', 'spend'),
	('entertainment.gambling', 'entertainment', 'Gambling & lottery', 'Entertainment', 'spend'),
	('digital.software', 'digital', 'Software, cloud & hosting', 'Digital & memberships', 'spend'),
	('digital.app_store', 'digital', 'App stores', 'Digital & memberships', 'spend'),
	('digital.news_memberships', 'digital', 'News, unions & memberships', 'Digital & memberships', 'spend'),
	('travel.flights', 'travel', 'Flights', 'Travel & holidays', 'spend');
INSERT INTO public.categories VALUES
	('travel.accommodation', 'travel', 'Accommodation', 'Travel & holidays', 'spend'),
	('travel.package_ferry', 'travel', 'Packages, ferries & holiday parks', 'Travel & holidays', 'spend'),
	('travel.car_hire', 'travel', 'Car hire & car clubs', 'Travel & holidays', 'spend'),
	('travel.other', 'travel', 'Visas, lounges, travel money', 'Travel & holidays', 'spend'),
	('family.childcare', 'family', 'Childcare', 'Family, education & pets', 'spend'),
	('family.school', 'family', 'School payments', 'Family, education & pets', 'spend'),
	('family.education', 'family', 'Courses & tuition', 'Family, education & pets', 'spend'),
	('family.pets', 'family', 'Pet supplies & care', 'Family, education & pets', 'spend'),
	('family.vet', 'family', 'Vet', 'Family, education & pets', 'spend'),
	('family.child_maintenance', 'family', 'Child maintenance', 'Family, education & pets', 'spend'),
	('giving.charity', 'giving', 'Charity', 'Giving', 'spend'),
	('giving.religious', 'giving', 'Religious giving', 'Giving', 'spend'),
	('government.tax', 'government', 'Tax paid', 'Government & tax', 'spend'),
	('government.fines_fees', 'government', 'Fines, licences & official fees', 'Government & tax', 'spend'),
	('services.professional', 'services', 'Legal, accounting & professional', 'Services', 'spend'),
	('services.postal', 'services', 'Post & parcels', 'Services', 'spend'),
	('services.other', 'services', 'Other services', 'Services', 'spend');
INSERT INTO public.connect_attempts VALUES
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-be40-7f98-9922-e4908f088467', '01a2070b-be40-733f-ae8e-97bcbc6e82b3', '\x94963406a2cdef6429258934675f49633e7788b54e608e45ba56d1cdb145c615', '\x01ee07094f6d4691d76815b9f26abc1a86fce99b5a3f414e5ef4170aa0d8a5b24421829dd4ab1d70490078ecbf65ee35bfd6d5bcc7f7173b159c4c53eb3839b29b0d98a7389f8851336a53c2569a5a04d5bae861c9f308eff10a069de3', 'local', '\x0e8230fdfa57415f7486c47a5ec99c00e42a23e5d9942c4aa09291ba5fd74bbf', 'http://localhost:4178/connect/callback', '2026-11-23 06:15:39.840864+00', '2026-11-22 12:10:00+00', '2026-11-22 12:00:00+00');
INSERT INTO public.connections VALUES
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-be40-733f-ae8e-97bcbc6e82b3', 'bank', 'custom', 'demo', 'Demo Bank', 'ok', '', '{info,accounts,balance,cards,transactions,direct_debits,standing_orders,offline_access}', '\x01a313d9c26369d214e14fb95cb1ed8c7cd93c921611b4a5d4eaf3fe63f2844d4df3630660c54a472f6b03cd95b0d50db6ae59d08630df0d93a695ad3b19e0e277ca85f0807f518bb4f80645a52e3e43fc81f0ab253681c12dbc73fdd893ffb35f6f0951adefadd02e2720cf0f2ed183a007680baf36e07ed73f0768e1dea85c4824c47779db73a679ff1b11ca907c63a516ff8e7591e4f4505f9ecb83aa545fe72074ec19495d0661336b1fc37ffb46fe39ddbddafb853d10291c8fb85a70c6904a16c431c3bdc5520f796ed419d227ff8635748c0cd66db6a7203bc59fdd0583809e7da5dc6f2d4807cb5b09815b26796c1051aaee7e52fe3245df9898c6414ed38d670ff733d134503612f198f1180ad171432d99bc98eee3956d8640711e9e5c6727fe3e19741330766ec83a9eec565b91b4ac28f4c20095b48b3a4795bad6abc916b990cd7d5504e098916c0724b84c9ffda9a0a4eed76f5b7653900756e4c4c7afa5d357a4b2686ab0b4b7d43c11a35ea150ab13e96824f994e31041abfca146efccc0f2d7c7cd2ea3e155bdb7ae34f433b70531a92376b26cfa8e25cc5bba7ee42d4c093a7e076419b9c657ca9554a37c31e0bdd7a410c48c8c5bbfb91dea1f148bc84da5524afafcdd9a449086b5caaa973389e05fcf93e8193107ef082cb7ad24188328cc7588432403d7dff437d1cb1877326a0775da5eb1facc98583ee611cf019eda4ea13f5644685d7a3694f40f4f4ba037a0712ea524de36b07950f22477b7c2e9428e73dbb0510330970ea016317a8373f65923001e61eb4c8ce843c97ed3409ca3b8ee56819fc3747dbe6e2b58dd7f6c9758a5a4dfb432e1bbfea681e99c6bf7eb02df62c7c4db2da2d285b75cc61da5d2695b49e385c22a87c8f8777041597b3b784881565fb17ea4fb7e788026b9edc27edae7d2054f0b71aecfd4c5ccf21874c2b3b85ce7cad617707c123625d1c08cd7ad460ea8226fe714ae5d2f0eb3b797332a06876e054939cce34d147e73ce938cd496e1f5b439f1731ea70710f40aa54b7b261bb6735698f8c9b90ca2fd28310277020005ec259aa9e6e6abed2566d845347f4df4abb1bad5ee039e304064ec32d3ce49b85c7fab4f5c1acdd6230b4f686be76b67410b48cb2e9a0016b5612593677fabae362c9fe21ae2c26daf59ec7059657bdf49c84dd06073b000acf86b015e9e490efd8b106fad02a28b030da5873f67c1993771056132a04cd9d92421d397f7761ce375a6c263073004529c4fe0c45855a60e1958256b4666a5ab5e03da5b5a870fd8b4d30310ce5acf581c05938a945dfb55d9c8c1ec3ec42e2976f302c5c86e65a59f34d83b3db6c247ea5129c91acaab8b86363f7b4c4a7386319fd7305d755458ee7997eccd166afaa7f7dd130acc8a7ec506015e9ea09446033bfaa2b1813e751fe3570a47154846aeb1e8b5d5fa47392fc95511fafb373473d7fd166830e6f9b61e4769e72f9c5e66401749c1d1b96307993b5650172dd2d47ebd4526d9cff931ae69509be0ae2fac4d2632d55e69b5e6e702ec28c495fe3741b1029d5a6ec31b98f54310732de4de5a7ff90392de92312852bd851a22617a8bd789984e702faebd62a94694628390da5f2986c23838f27f0a29d9ea8ae691567fcc29653e2b8d7de8bcabc830818f1ccaf1dcc2dd2e3826b58f963a31d7ca058b2ede3db3ca6ad90182b41fc1cf9260162402d01086de1c34ac48e64f35dbf554cfb823b4a8751203ab46eb49e1ae098be8a6076eadacbb9f8a9d7b5688bd8fc9f67df79e67982bfb36efbb70684f5fbeb00decb0af8e40d3607a810814edf45f973b1be190e18959abb38b4ab8fdd5df8b80e4c16550106529d1d41c699a365773047c14ebe863538bf10818969961f41414d016a4c09da1b46ea0', '2026-11-22 23:00:00+00', '\x01d0ae5157ee897eb2dc6bc662d5a8a8ac34b58f815cc1c529fdcd1caee04c3f7520157517404a3ff7ca861d9961d67dda6c54e19223910dd583fb05f26346542834a9fae6e8631a460d202b4657818d99e81317434bc3308280ec1661', 3, '2027-02-20 12:00:00+00', '2026-11-22', NULL, 3, '2026-11-22 22:00:00+00', '2026-11-23 04:00:00+00', '2026-11-23 06:15:39.840864+00');
INSERT INTO public.schema_migrations VALUES
	(1, '0001_foundation.sql', 'f612791fcbc21fbde57603791a8e2947843737b2159de0df6c0fbeefa1b288b1', '2026-11-23 06:15:38.692699+00'),
	(2, '0002_imports.sql', '6a3818f1320441b66cf4c842a6507285ab822b20b68f781c471739a485ce55f6', '2026-11-23 06:15:38.931982+00'),
	(3, '0003_identity.sql', '9be1fa6a8d811d95899cabe53f32a28d5474e26e0105d007f859bb80106a16ef', '2026-11-23 06:15:38.948741+00');
INSERT INTO public.settings VALUES
	('key-proof', '\x0157af6f6f869bd9358c78350795615aa3cc19e68447a9f585e42991a52b1a6b8c42de0c80', '2026-11-23 06:15:39.007531+00');
INSERT INTO public.sync_account_runs VALUES
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-beb5-7457-9bae-44d2812a0829', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-be40-733f-ae8e-97bcbc6e82b3', 'done', 'done', '', '[2020-11-23,2026-08-25)', 120, 120, 0, 0, 0, 4, 20, 0, '{01a2070b-bfb7-70ad-914d-c971d2cbb0ed,01a2070b-bfb7-75f4-8021-815c156d4ed7,01a2070b-bfb7-7db0-a90d-3014c8f24ef9,01a2070b-bfb7-7cf8-9916-fd5192ecbdb5,01a2070b-bfb7-722d-8494-1ab1103bb941,01a2070b-bfb7-7ca9-a5f3-4efa061fdefe,01a2070b-bfb7-7beb-8dd6-c2c301e00297,01a2070b-bfb7-7758-9336-ee5dca7efaf0,01a2070b-bfb7-756b-b726-7e431e2edbfe,01a2070b-bfb7-72ea-8f04-4a865376a673,01a2070b-bfb7-7797-8d04-7c5a3a608395,01a2070b-bfb7-777a-a421-b52f2da2198e,01a2070b-bfb7-7d82-aa9c-b40583bb5d39,01a2070b-bfb7-7161-b0c7-e4926123df4a,01a2070b-bfb7-73e6-beb4-6dcbde1f9918,01a2070b-bfb7-7c2c-ac3a-06b5d4fc0a1b,01a2070b-bfb7-788d-98e1-9d16db0a8742,01a2070b-bfb7-7560-8e77-4db3f2afda48,01a2070b-bfb7-7f92-bbf2-bf545587d3ae,01a2070b-bfb7-7dc4-b192-af6369b7eddc,01a2070b-bfb7-77d3-bb62-030409ec997d,01a2070b-bfb7-7a10-9637-767fd1f8a3c5,01a2070b-bfb7-7b6a-beb2-82b0d00df62e,01a2070b-bfb7-7204-9832-e018f47e3d86,01a2070b-bfb7-7104-beac-293b540769a6,01a2070b-bfb7-7d9a-b34e-9ec58c7047aa,01a2070b-bfb7-7621-baf8-ca2281873dbe,01a2070b-bfb7-7e43-bbb6-e8494688d09e,01a2070b-bfd3-7b67-b5e4-27df5f298b63,01a2070b-bfd3-73fe-9735-706153bab868,01a2070b-bfd3-7bb6-bf36-6402101a74ac,01a2070b-bfd3-7785-b4dc-0e803242569c,01a2070b-bfd3-7de6-b8f6-6e9561b1a8de,01a2070b-bfd3-75fb-8064-d2e11cb4eb3d,01a2070b-bfd3-7c90-85e1-bd85c35b9e51,01a2070b-bfd3-7cf0-b86c-28faf83c69f7,01a2070b-bfd3-70df-b846-6dd1177b7784,01a2070b-bfd3-7b83-988a-b380a5a21aa5,01a2070b-bfd3-7aa3-8fcc-89d23ed456a1,01a2070b-bfd3-7329-b36c-1c40525b38de,01a2070b-bfd3-7046-9e2f-bca64bc38160,01a2070b-bfd3-7517-8f61-5c8981dbeb08,01a2070b-bfd3-7904-bf1d-120d7454ff8b,01a2070b-bfd3-7dde-b54d-0928bd364fb0,01a2070b-bfd3-7dc7-8590-b871e06a9328,01a2070b-bfd3-7044-af94-b57a392ba4ba,01a2070b-bfd3-7ab4-917d-887d7c7c6b8c,01a2070b-bfd3-778d-91bc-129824732a94,01a2070b-bfd3-7c9c-82a4-250cbff0cc45,01a2070b-bfd3-7dd1-8a81-dfb93a24145a,01a2070b-bfd3-7701-be05-30e434958fed,01a2070b-bfd3-7717-baa2-476081fe93cb,01a2070b-bfd3-7b78-8013-88798a234f16,01a2070b-bfd3-78ab-b848-2a8686efec9a,01a2070b-bfd3-7a04-be88-5a5b50971023,01a2070b-bfd3-7cd7-8cbf-5ac45a28c8a7,01a2070b-bfd3-7255-a6b4-3dd5f3b8c99a,01a2070b-bfd3-7829-a18f-2e3bdcae8c26,01a2070b-bfd3-7f55-bd03-fec0306575e8,01a2070b-bfd3-7601-b4cf-65ec1d20bdb5,01a2070b-bfd3-7ef8-a7e5-62e755f0c70b,01a2070b-bfd3-7a5c-b2e5-4bf35802350d,01a2070b-bfd3-7d45-a87c-f04906eec2ae,01a2070b-bfd3-7831-bed8-4e38d38ed574,01a2070b-bfd3-7b1b-ab18-86ac0f4e18b1,01a2070b-bfd3-76ff-9c7d-4fb13fbf686b,01a2070b-bfd3-736b-a0cc-f0ee93925edc,01a2070b-bfd3-7774-82c0-5609275fbd4f,01a2070b-bfd3-7dcb-924d-94a4e46df7f3,01a2070b-bfd3-789c-be01-97b5e7c647b3,01a2070b-bfd3-72c3-b187-4b65118cc3c0,01a2070b-bfd3-7ed6-8934-467e115097c7,01a2070b-bfd3-7632-8560-98541bc9a780,01a2070b-bfd3-7831-ba95-2ffeba8fa6f9,01a2070b-bfd3-77f6-83c3-b22b45d5eae4,01a2070b-bfd3-7ea9-92a9-3c4d2cd2b89a,01a2070b-bfd3-72f3-9f45-c98cd098543b,01a2070b-bfd3-7d32-af0e-15e339774ea0,01a2070b-bfd3-7e35-8a7e-3552904debaa,01a2070b-bfd3-7d5e-9898-25295a7b6627,01a2070b-bfd3-7b76-822c-5129658958fe,01a2070b-bfd3-7ec9-8302-1016e200f8e1,01a2070b-bfd3-73e4-8e02-7fb6b47f2908,01a2070b-bfd3-758f-a719-070552e42f03,01a2070b-bfd3-782a-8c51-2e5727526336,01a2070b-bfd3-7009-90f8-b437c5b46609,01a2070b-bfd3-77dc-ad0f-712bfaa0032a,01a2070b-bfd3-781b-a73d-e41cf453e016,01a2070b-bfd3-7008-8f5b-59498de9be66,01a2070b-bfd3-70a1-9dda-3a8bf8e2c921,01a2070b-bfd3-7883-a70a-bd9da95cc997,01a2070b-bfd3-72e7-92d9-3d67a084781b,01a2070b-bfd3-77c4-a58c-ee6276b07249,01a2070b-bfd3-7e2b-8b0a-0b6b1733b8b4,01a2070b-bfd3-710e-855e-8b170e210036,01a2070b-bfd3-78e2-9147-6a7cb1c48771,01a2070b-bfd3-7c56-bbb4-a57c43c3e6dc,01a2070b-bfd3-7a80-b195-b128aa8fe01b,01a2070b-bfd3-77c5-8579-3f69040bf998,01a2070b-bfd3-708b-a800-297639b1967a,01a2070b-bfd3-724e-835f-4ca8d01717fb,01a2070b-bfd3-76e5-a198-4e7ace719fb3,01a2070b-bfd3-7fa3-b324-b012d6ad38c8,01a2070b-bfd3-7d0a-a3e5-30705db14d99,01a2070b-bfd3-767f-93fe-8a1f20e5968f,01a2070b-bfd3-71c7-8473-d6e304ac835b,01a2070b-bfd3-742a-82ba-0ff6a2d5de97,01a2070b-bfd3-706b-8990-24c930b18254,01a2070b-bfd3-7509-a96d-d84bbbb6fc91,01a2070b-bfd3-7738-b93c-74499c2ced5c,01a2070b-bfd3-7e50-9d2f-072127dafa21,01a2070b-bfd3-7358-b75b-1ce6c8881113,01a2070b-bfd3-792a-9b8d-4f11189a9d72,01a2070b-bfd3-72f1-8020-9875c697222e,01a2070b-bfd3-7ff3-ab1c-dcc5f57eb232,01a2070b-bfd3-7e64-b367-a1dea7459637,01a2070b-bfd3-7686-8102-073bc36d3e48,01a2070b-bfd3-77f2-aa3e-d6702e7229a9,01a2070b-bfd3-7457-947f-f56fba4f1817,01a2070b-bfd3-7f2b-908e-31ea2b353ab7}', '{"payee": 86, "review": 1, "keyword": 6, "wording": 15, "modifier": 4, "provider": 8}'),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-c03e-7754-939a-0288d59bcb1c', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-be40-733f-ae8e-97bcbc6e82b3', 'done', 'done', '', '[2026-11-09,2026-11-23)', 5, 1, 1, 0, 3, 3, 15, 0, '{01a2070b-c09d-72d4-a56e-37364fee1be4}', '{"keyword": 1}'),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-c0cf-7662-af9d-53eb4f127857', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-be40-733f-ae8e-97bcbc6e82b3', 'done', 'done', '', '[2026-11-09,2026-11-23)', 5, 0, 0, 1, 5, 3, 13, 0, '{}', '{}');
INSERT INTO public.sync_connection_runs VALUES
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-beb5-7457-9bae-44d2812a0829', '01a2070b-be40-733f-ae8e-97bcbc6e82b3', NULL, 'done', ''),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-c03e-7754-939a-0288d59bcb1c', '01a2070b-be40-733f-ae8e-97bcbc6e82b3', NULL, 'done', ''),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-c0cf-7662-af9d-53eb4f127857', '01a2070b-be40-733f-ae8e-97bcbc6e82b3', NULL, 'done', '');
INSERT INTO public.sync_runs VALUES
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-beb5-7457-9bae-44d2812a0829', 'connect', NULL, 'done', '2026-11-23 06:15:39.954949+00', '2026-11-23 06:15:39.991031+00', '2026-11-23 06:15:40.279471+00'),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-c03e-7754-939a-0288d59bcb1c', 'person', NULL, 'done', '2026-11-23 06:15:40.348102+00', '2026-11-23 06:15:40.364807+00', '2026-11-23 06:15:40.463192+00'),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-c0cf-7662-af9d-53eb4f127857', 'person', NULL, 'done', '2026-11-23 06:15:40.491694+00', '2026-11-23 06:15:40.515826+00', '2026-11-23 06:15:40.596031+00');
INSERT INTO public.transaction_versions VALUES
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bfb7-75f4-8021-815c156d4ed7', 122, '2026-11-23 06:15:40.435332+00', 'booked', '2026-11-19', '2026-11-19T00:00:00Z', -580, 'GBP', 'NCP LIMITED            INTERNET      GBR', 'txn-d8ab3d84dd196694a', 'b38695bb456a', '2723d0f6fa0c5ce0ecf379fad48570f1');
INSERT INTO public.transactions VALUES
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfb7-7db0-a90d-3014c8f24ef9', 'booked', '2026-11-16', '2026-11-16T00:00:00Z', -890, 'GBP', 'THE WATERMANS ARMS PUB BIRMINGHAM    GBR', 'txn-2bb2c4a69175a1818', '60b50cb2c57f', 'a57e13b215591534e67f2acd15a6ed04', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "The Waterman’s Arms", "classification": ["Food & Dining", "Bars"]}', 'eating_out.pub_bar', 'The Waterman’s Arms', 'provider', 0.7, 'The bank’s own category', 1, NULL, '2026-11-23 06:15:40.153418+00', '2026-11-23 06:15:40.153418+00', 3, 3, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfb7-7cf8-9916-fd5192ecbdb5', 'booked', '2026-11-13', '2026-11-13T00:00:00Z', -8065, 'GBP', 'SAFFRON HOUSE TANDOORI BIRMINGHAM    GBR', 'txn-ff5f227f9500e68b5', '4ca4b10cf09b', 'f1b8406c95610f9acff4672bbc96ff96', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": null, "classification": []}', 'eating_out.restaurant', 'Saffron House Tandoori', 'keyword', 0.75, 'Its name tells the trade', 1, NULL, '2026-11-23 06:15:40.153418+00', '2026-11-23 06:15:40.153418+00', 4, 4, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfb7-722d-8494-1ab1103bb941', 'booked', '2026-11-10', '2026-11-10T00:00:00Z', -1948, 'GBP', 'CO-OP GROUP FOOD 1491  BIRMINGHAM    GBR', 'txn-ff7478ff0ebb750b8', '665ad7de8345', '11488d3c49d01313a466627cb29cd02b', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "Co-op", "classification": ["Shopping", "Groceries"]}', 'groceries.supermarket', 'Co-op', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.153418+00', '2026-11-23 06:15:40.153418+00', 5, 5, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfb7-7ca9-a5f3-4efa061fdefe', 'booked', '2026-11-06', '2026-11-06T00:00:00Z', -1273, 'GBP', 'LLOYDSPHARMACY 5759    BIRMINGHAM    GBR', 'txn-79d5d1d200bac5721', 'ea2b05a3a6c1', '349338805bca6fa3e11978fe6757592f', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "LloydsPharmacy", "classification": ["Health & Fitness", "Pharmacy"]}', 'health.pharmacy', 'LloydsPharmacy', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.153418+00', '2026-11-23 06:15:40.153418+00', 6, 6, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfb7-7beb-8dd6-c2c301e00297', 'booked', '2026-11-03', '2026-11-03T00:00:00Z', -1860, 'GBP', 'LNER.CO.UK             INTERNET      GBR', 'txn-f06422ca611febccb', 'a855d72be3b1', '376467bff8e21af1d6145aa66bc38009', '{"meta": {"location": "INTERNET", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": null, "classification": []}', 'transport.rail', 'LNER', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.153418+00', '2026-11-23 06:15:40.153418+00', 7, 7, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfb7-7758-9336-ee5dca7efaf0', 'booked', '2026-10-31', '2026-10-31T00:00:00Z', -300, 'GBP', 'COSTA COFFEE 7126      BIRMINGHAM    GBR', 'txn-fac32f77dffa41080', '1e1cfe592ce7', 'f52ef82c559d8a7eb40b4305eb41954a', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "Costa", "classification": ["Food & Dining", "Coffee shops"]}', 'eating_out.coffee', 'Costa', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.153418+00', '2026-11-23 06:15:40.153418+00', 8, 8, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfb7-7797-8d04-7c5a3a608395', 'booked', '2026-10-21', '2026-10-21T00:00:00Z', -640, 'GBP', 'PRET A MANGER 3498     BIRMINGHAM    GBR', 'txn-7fa24bce095aa2083', '71e47faa892d', '737f26adc2c2b41d0eac9252850b9aa6', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "Pret A Manger", "classification": ["Food & Dining", "Coffee shops"]}', 'eating_out.coffee', 'Pret A Manger', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.153418+00', '2026-11-23 06:15:40.153418+00', 11, 11, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfb7-777a-a421-b52f2da2198e', 'booked', '2026-10-18', '2026-10-18T00:00:00Z', -1851, 'GBP', 'CO-OP GROUP FOOD 2627  BIRMINGHAM    GBR', 'txn-64ed2552743aed0b4', '04de11a351d4', '200b4987789bef0c5ab81cec6885eb11', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "Co-op", "classification": ["Shopping", "Groceries"]}', 'groceries.supermarket', 'Co-op', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.153418+00', '2026-11-23 06:15:40.153418+00', 12, 12, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfb7-7d82-aa9c-b40583bb5d39', 'booked', '2026-10-15', '2026-10-15T00:00:00Z', -940, 'GBP', 'RINGGO PARKING         INTERNET      GBR', 'txn-226133ffa22cd98de', 'e858fe70f1bc', '0783bd5a1877518438464d5ee1fb13be', '{"meta": {"location": "INTERNET", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": null, "classification": ["Auto & Transport", "Parking"]}', 'transport.parking', 'RingGo', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.153418+00', '2026-11-23 06:15:40.153418+00', 13, 13, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfb7-7161-b0c7-e4926123df4a', 'booked', '2026-10-12', '2026-10-12T00:00:00Z', -6379, 'GBP', 'SHELL S/STN            BIRMINGHAM    GBR', 'txn-0c9e418b94cae1c51', 'efd7e998a654', 'b0c62f831814a1e57b09d8ab1733587c', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "Shell", "classification": ["Auto & Transport", "Gas & Fuel"]}', 'transport.fuel', 'Shell', 'modifier', 0.9, 'Its wording says what it is for', 1, NULL, '2026-11-23 06:15:40.153418+00', '2026-11-23 06:15:40.153418+00', 14, 14, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfb7-756b-b726-7e431e2edbfe', 'booked', '2026-10-28', '2026-10-28T00:00:00Z', 23259, 'GBP', 'DIRECT DEBIT PAYMENT - THANK YOU', 'txn-d60beba8feaf22a2e', '8052d4dcc87f', '7bbd6f8e9bb75b0e188976ce87b2ec1c', '{"meta": {"cardNumber": "4000********2777", "provider_transaction_category": "PAY"}, "mechanism": "CREDIT", "merchantName": null, "classification": []}', 'groceries.supermarket', NULL, 'person', 1, 'You chose this', 1, 'A birthday', '2026-11-23 06:15:40.153418+00', '2026-11-23 06:15:40.644749+00', 9, 124, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfb7-72ea-8f04-4a865376a673', 'booked', '2026-10-24', '2026-10-24T00:00:00Z', -4417, 'GBP', 'SHELL S/STN            BIRMINGHAM    GBR', 'txn-796cfe1e234559eaf', 'f4c276eea300', 'f5ea12b270be7baaf1b0e08df5ad9675', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": null, "classification": ["Auto & Transport", "Gas & Fuel"]}', 'transport.fuel', 'Shell', 'modifier', 0.9, 'Its wording says what it is for', 1, NULL, '2026-11-23 06:15:40.153418+00', '2026-11-23 06:15:40.660862+00', 10, 125, NULL, '2026-11-22 22:00:00+00', 'person'),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfb7-73e6-beb4-6dcbde1f9918', 'booked', '2026-10-08', '2026-10-08T00:00:00Z', -2765, 'GBP', 'BREWDOG BARS           BIRMINGHAM    GBR', 'txn-244258ce28616568a', 'bd83efe7bef2', '3c6c6d00a1b9cbd634487cd3cbfb9f0d', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": null, "classification": []}', 'eating_out.pub_bar', 'BrewDog', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.153418+00', '2026-11-23 06:15:40.153418+00', 15, 15, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfb7-7c2c-ac3a-06b5d4fc0a1b', 'booked', '2026-10-05', '2026-10-05T00:00:00Z', -6267, 'GBP', 'FERN LANE DENTAL PRACT BIRMINGHAM    GBR', 'txn-f972bbfd6b8e88178', '41c99014169b', '528319265d69b78ae07ad66f55b177eb', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": null, "classification": []}', 'health.dental', 'Fern Lane Dental Pract', 'keyword', 0.75, 'Its name tells the trade', 1, NULL, '2026-11-23 06:15:40.153418+00', '2026-11-23 06:15:40.153418+00', 16, 16, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfb7-788d-98e1-9d16db0a8742', 'booked', '2026-10-02', '2026-10-02T00:00:00Z', 23288, 'GBP', 'DIRECT DEBIT PAYMENT - THANK YOU', 'txn-b58beb1fd4c038a54', '8c4ee81a348c', '30c3ca1a313b17cc957157410a0feca6', '{"meta": {"cardNumber": "4000********2777", "provider_transaction_category": "PAY"}, "mechanism": "CREDIT", "merchantName": null, "classification": []}', 'transfers.credit_card_payment', NULL, 'wording', 0.95, 'Bank wording: card bill paid', 1, NULL, '2026-11-23 06:15:40.153418+00', '2026-11-23 06:15:40.153418+00', 17, 17, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfb7-7560-8e77-4db3f2afda48', 'booked', '2026-09-29', '2026-09-29T00:00:00Z', -9280, 'GBP', 'WM MORRISONS STORE 079 BIRMINGHAM    GBR', 'txn-d19ca4f14323800a1', '176e63b761e9', '0540f547df94545033bd562314834426', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "Morrisons", "classification": ["Shopping", "Groceries"]}', 'groceries.supermarket', 'Morrisons', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.153418+00', '2026-11-23 06:15:40.153418+00', 18, 18, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfb7-7f92-bbf2-bf545587d3ae', 'booked', '2026-09-25', '2026-09-25T00:00:00Z', -1200, 'GBP', 'GUARDIAN NEWS & MEDIA  INTERNET      GBR', 'txn-488ef6296932afd48', '674f1cf1c56e', '11d3d44f76c2b20470bbda0292d005e3', '{"meta": {"location": "INTERNET", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "The Guardian", "classification": ["Entertainment", "Newspaper & Magazines"]}', 'digital.news_memberships', 'The Guardian', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.153418+00', '2026-11-23 06:15:40.153418+00', 19, 19, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfb7-7dc4-b192-af6369b7eddc', 'booked', '2026-09-22', '2026-09-22T00:00:00Z', -3535, 'GBP', 'SQ *TRATTORIA BELLERBY BIRMINGHAM    GBR', 'txn-ea27b56b3162233c5', 'b8e117b3492b', 'cb62ad80d3697d87f21f186cf09cc54d', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": null, "classification": ["Food & Dining", "Restaurants"]}', 'eating_out.restaurant', 'Trattoria Bellerby', 'provider', 0.7, 'The bank’s own category', 1, NULL, '2026-11-23 06:15:40.153418+00', '2026-11-23 06:15:40.153418+00', 20, 20, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfb7-77d3-bb62-030409ec997d', 'booked', '2026-09-19', '2026-09-19T00:00:00Z', -1200, 'GBP', 'GUARDIAN NEWS & MEDIA  INTERNET      GBR', 'txn-e3e7a233894dd7071', '48bb0160dc70', '8e4ad971eb626e37dbd3076acdac3afb', '{"meta": {"location": "INTERNET", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "The Guardian", "classification": ["Entertainment", "Newspaper & Magazines"]}', 'digital.news_memberships', 'The Guardian', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.153418+00', '2026-11-23 06:15:40.153418+00', 21, 21, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfb7-7a10-9637-767fd1f8a3c5', 'booked', '2026-09-16', '2026-09-16T00:00:00Z', -530, 'GBP', 'SAINSBURYS LOCAL 3764  BIRMINGHAM    GBR', 'txn-1418f50b293a57ea1', '37043671d5c6', 'c7c500388803eae900762561d62b6d5e', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "Sainsbury’s Local", "classification": ["Shopping", "Groceries"]}', 'groceries.supermarket', 'Sainsbury’s', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.153418+00', '2026-11-23 06:15:40.153418+00', 22, 22, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfb7-7b6a-beb2-82b0d00df62e', 'booked', '2026-09-13', '2026-09-13T00:00:00Z', -4496, 'GBP', 'ASOS.COM               BIRMINGHAM    GBR', 'txn-b618074c1a4ac0a95', '7f69c52a78eb', '72b53a1b7a69a8aba51006f658fc419c', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "ASOS", "classification": ["Shopping", "Clothing"]}', 'shopping.clothing', 'ASOS', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.153418+00', '2026-11-23 06:15:40.153418+00', 23, 23, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfb7-7204-9832-e018f47e3d86', 'booked', '2026-09-09', '2026-09-09T00:00:00Z', -3047, 'GBP', 'PAYPAL *ETSY INC       INTERNET      GBR', 'txn-c195fc3678498e9b9', 'ce74178e9ac4', 'a560313af775f87747b3fa7c6ea5f139', '{"meta": {"location": "INTERNET", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "Etsy", "classification": ["Shopping", "General"]}', 'shopping.online_marketplace', 'Etsy', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.153418+00', '2026-11-23 06:15:40.153418+00', 24, 24, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfb7-7104-beac-293b540769a6', 'booked', '2026-09-06', '2026-09-06T00:00:00Z', 30128, 'GBP', 'DIRECT DEBIT PAYMENT - THANK YOU', 'txn-7304025c30fb0d4df', '09b7669d232e', '304eb1c0354b867280eb7901b3bfc838', '{"meta": {"cardNumber": "4000********2777", "provider_transaction_category": "PAY"}, "mechanism": "CREDIT", "merchantName": null, "classification": []}', 'transfers.credit_card_payment', NULL, 'wording', 0.95, 'Bank wording: card bill paid', 1, NULL, '2026-11-23 06:15:40.153418+00', '2026-11-23 06:15:40.153418+00', 25, 25, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfb7-7d9a-b34e-9ec58c7047aa', 'booked', '2026-09-03', '2026-09-03T00:00:00Z', -1299, 'GBP', 'NETFLIX.COM            INTERNET      GBR', 'txn-69d55334dc294afa9', '16141b73ba9f', 'e3b4038d1355da5da3de2cc989fb0eb7', '{"meta": {"location": "INTERNET", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "Netflix", "classification": ["Entertainment", "Movies & DVDs"]}', 'entertainment.streaming', 'Netflix', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.153418+00', '2026-11-23 06:15:40.153418+00', 26, 26, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfb7-7621-baf8-ca2281873dbe', 'booked', '2026-08-31', '2026-08-31T00:00:00Z', -3985, 'GBP', 'DISHOOM                BIRMINGHAM    GBR', 'txn-35ec602a26ee45daa', '675de4067c64', 'fa7d37c59e1c96dbca0af7435ab9ea77', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "Dishoom", "classification": ["Food & Dining", "Restaurants"]}', 'eating_out.restaurant', 'Dishoom', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.153418+00', '2026-11-23 06:15:40.153418+00', 27, 27, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfb7-7e43-bbb6-e8494688d09e', 'booked', '2026-08-27', '2026-08-27T00:00:00Z', -1003, 'GBP', 'LLOYDSPHARMACY 5759    BIRMINGHAM    GBR', 'txn-c43a40ea6016b9486', '4a0369c7d814', 'eeb5391f6d61d65791da76d4e4ccd024', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": null, "classification": ["Health & Fitness", "Pharmacy"]}', 'health.pharmacy', 'LloydsPharmacy', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.153418+00', '2026-11-23 06:15:40.153418+00', 28, 28, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7b67-b5e4-27df5f298b63', 'booked', '2026-08-24', '2026-08-24T00:00:00Z', -10029, 'GBP', 'WM MORRISONS STORE 079 BIRMINGHAM    GBR', 'txn-ff61aff94e61b03b2', 'f9edf3ca339b', '14917080862b96415edf2b121dd0a11c', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": null, "classification": []}', 'groceries.supermarket', 'Morrisons', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 29, 29, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-73fe-9735-706153bab868', 'booked', '2026-08-21', '2026-08-21T00:00:00Z', -7214, 'GBP', 'WAITROSE 4165          BIRMINGHAM    GBR', 'txn-4c82c040554aa82d0', 'baf34a67644d', 'fca725f2721101c3f9b06df8fe2ea08a', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "Waitrose", "classification": ["Shopping", "Groceries"]}', 'groceries.supermarket', 'Waitrose', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 30, 30, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7bb6-bf36-6402101a74ac', 'booked', '2026-08-18', '2026-08-18T00:00:00Z', -450, 'GBP', 'GREGGS PLC 0815        BIRMINGHAM    GBR', 'txn-a7faf593318e459e1', '69928eab948a', '803a793f5f3a8d09ed3911c2b2c414c6', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "Greggs", "classification": ["Food & Dining", "Fast Food"]}', 'eating_out.fast_food', 'Greggs', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 31, 31, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7785-b4dc-0e803242569c', 'booked', '2026-08-15', '2026-08-15T00:00:00Z', -6148, 'GBP', 'PAYPAL *ETSY INC       INTERNET      GBR', 'txn-c6110be2648c4d90b', 'fd32609006da', 'ae4327d14e24c4e5c1bca97de9aa42a6', '{"meta": {"location": "INTERNET", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "Etsy", "classification": ["Shopping", "General"]}', 'shopping.online_marketplace', 'Etsy', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 32, 32, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7de6-b8f6-6e9561b1a8de', 'booked', '2026-08-11', '2026-08-11T00:00:00Z', 13717, 'GBP', 'DIRECT DEBIT PAYMENT - THANK YOU', 'txn-c580cc7d982cff7b4', '3a1d9bb139b9', '4b136ae25f09f73aa2d668b3ddaa6851', '{"meta": {"cardNumber": "4000********2777", "provider_transaction_category": "PAY"}, "mechanism": "CREDIT", "merchantName": null, "classification": []}', 'transfers.credit_card_payment', NULL, 'wording', 0.95, 'Bank wording: card bill paid', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 33, 33, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-75fb-8064-d2e11cb4eb3d', 'booked', '2026-08-08', '2026-08-08T00:00:00Z', -1200, 'GBP', 'GUARDIAN NEWS & MEDIA  INTERNET      GBR', 'txn-10085bbb8cb3ac911', '07fff94cde72', '168c8f910ec1b28072dddd705f26265b', '{"meta": {"location": "INTERNET", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "The Guardian", "classification": ["Entertainment", "Newspaper & Magazines"]}', 'digital.news_memberships', 'The Guardian', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 34, 34, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7c90-85e1-bd85c35b9e51', 'booked', '2026-08-05', '2026-08-05T00:00:00Z', -405, 'GBP', 'PRET A MANGER 6322     BIRMINGHAM    GBR', 'txn-f40ad72fd4186fbe7', '91aa2fb679da', 'f087f26d92e4d3a3165f6632296d33d2', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "Pret A Manger", "classification": ["Food & Dining", "Coffee shops"]}', 'eating_out.coffee', 'Pret A Manger', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 35, 35, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7cf0-b86c-28faf83c69f7', 'booked', '2026-08-02', '2026-08-02T00:00:00Z', -1025, 'GBP', 'J D WETHERSPOON        BIRMINGHAM    GBR', 'txn-0c5cdd763446e5856', '03e722238726', '7917e665bdb9080ab96b39bba020e5e5', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": null, "classification": ["Food & Dining", "Bars"]}', 'eating_out.pub_bar', 'J D Wetherspoon', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 36, 36, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-70df-b846-6dd1177b7784', 'booked', '2026-07-29', '2026-07-29T00:00:00Z', -425, 'GBP', 'SumUp  *KILN YARD COFF BIRMINGHAM    GBR', 'txn-8e8c96ab4e4e40dc8', 'afce30ed407e', '0915958ee42edbf08b67cb27a6c36432', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "Kiln Yard Coffee", "classification": ["Food & Dining", "Coffee shops"]}', 'eating_out.coffee', 'Kiln Yard Coffee', 'provider', 0.7, 'The bank’s own category', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 37, 37, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7b83-988a-b380a5a21aa5', 'booked', '2026-07-26', '2026-07-26T00:00:00Z', -4550, 'GBP', 'PIZZA EXPRESS 5749     BIRMINGHAM    GBR', 'txn-53e97f18716ef2bb4', '75766c4e94a2', '787d6a4715cf32f36b9e6b3776ee5449', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "Pizza Express", "classification": ["Food & Dining", "Restaurants"]}', 'eating_out.restaurant', 'Pizza Express', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 38, 38, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7aa3-8fcc-89d23ed456a1', 'booked', '2026-07-23', '2026-07-23T00:00:00Z', -410, 'GBP', 'SumUp  *KILN YARD COFF BIRMINGHAM    GBR', 'txn-6e8a32b42ff758163', '2ae39aef5e99', 'bc42c4eabf8a79eeb09aff0d9738c5ea', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": null, "classification": ["Food & Dining", "Coffee shops"]}', 'eating_out.coffee', 'Kiln Yard Coff', 'provider', 0.7, 'The bank’s own category', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 39, 39, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7329-b36c-1c40525b38de', 'booked', '2026-07-20', '2026-07-20T00:00:00Z', -5702, 'GBP', 'WAITROSE 8697          BIRMINGHAM    GBR', 'txn-2a63ddb325caa0436', 'c604cfe30891', 'f0ee19df6968ac3048ad0d20cac6bbbe', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": null, "classification": ["Shopping", "Groceries"]}', 'groceries.supermarket', 'Waitrose', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 40, 40, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7046-9e2f-bca64bc38160', 'booked', '2026-07-16', '2026-07-16T00:00:00Z', 15264, 'GBP', 'DIRECT DEBIT PAYMENT - THANK YOU', 'txn-af9221fb9e50047f0', '7b3533919f7c', 'b28ba3a1a3949d1136ea9089b727539f', '{"meta": {"cardNumber": "4000********2777", "provider_transaction_category": "PAY"}, "mechanism": "CREDIT", "merchantName": null, "classification": []}', 'transfers.credit_card_payment', NULL, 'wording', 0.95, 'Bank wording: card bill paid', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 41, 41, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7517-8f61-5c8981dbeb08', 'booked', '2026-07-13', '2026-07-13T00:00:00Z', -474, 'GBP', 'TESCO EXPRESS 9500     BIRMINGHAM    GBR', 'txn-1a479c41a32fae15d', '31594405bd61', '24fa220b893cb77868d8726df35b1fa1', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": null, "classification": ["Shopping", "Groceries"]}', 'groceries.supermarket', 'Tesco', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 42, 42, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7904-bf1d-120d7454ff8b', 'booked', '2026-07-10', '2026-07-10T00:00:00Z', -572, 'GBP', 'ALDER ROAD NEWS AND WI BIRMINGHAM    GBR', 'txn-9d2357c44f8e03354', '87f0a3a06376', '14a154147d8c5641c0e13b8e45927f83', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": null, "classification": []}', 'groceries.convenience', 'Alder Road News And Wi', 'keyword', 0.75, 'Its name tells the trade', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 43, 43, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7dde-b54d-0928bd364fb0', 'booked', '2026-07-07', '2026-07-07T00:00:00Z', -375, 'GBP', 'GAILS BAKERY           BIRMINGHAM    GBR', 'txn-3d3e82fda7ca94000', '947731ea5589', 'edcb765d7e53dea25ac22763ea594208', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": null, "classification": []}', 'eating_out.coffee', 'Gail’s', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 44, 44, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7dc7-8590-b871e06a9328', 'booked', '2026-07-04', '2026-07-04T00:00:00Z', -435, 'GBP', 'CAFFE NERO             BIRMINGHAM    GBR', 'txn-4da1b6d3d2cabb04d', '06dcded6cdbe', '192e05a0f8c62c186f76499fe14058a3', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "Caffè Nero", "classification": ["Food & Dining", "Coffee shops"]}', 'eating_out.coffee', 'Caffè Nero', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 45, 45, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7044-af94-b57a392ba4ba', 'booked', '2026-06-30', '2026-06-30T00:00:00Z', -6675, 'GBP', 'DISHOOM                BIRMINGHAM    GBR', 'txn-da5c84f680fe5d02c', '89cbb5c5efa1', '731a47865452f7fa15a7cfec8c72ffab', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "Dishoom", "classification": ["Food & Dining", "Restaurants"]}', 'eating_out.restaurant', 'Dishoom', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 46, 46, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7ab4-917d-887d7c7c6b8c', 'booked', '2026-06-27', '2026-06-27T00:00:00Z', -4474, 'GBP', 'BP SERVICE STN         BIRMINGHAM    GBR', 'txn-dc2dd2e52da7454e3', 'a6a09238ae39', 'f880232a41a625bf561a76b3d9b91d25', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "BP", "classification": ["Auto & Transport", "Gas & Fuel"]}', 'transport.fuel', 'BP', 'modifier', 0.9, 'Its wording says what it is for', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 47, 47, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-778d-91bc-129824732a94', 'booked', '2026-06-24', '2026-06-24T00:00:00Z', -2259, 'GBP', 'ASOS.COM               BIRMINGHAM    GBR', 'txn-711519d1f468b8c9e', '1089c3bc60a5', 'b3442520b3512f70794eaf719f3c016b', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "ASOS", "classification": ["Shopping", "Clothing"]}', 'shopping.clothing', 'ASOS', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 48, 48, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7c9c-82a4-250cbff0cc45', 'booked', '2026-06-21', '2026-06-21T00:00:00Z', 24944, 'GBP', 'DIRECT DEBIT PAYMENT - THANK YOU', 'txn-2bf438c0379d63c6a', 'b24156a55206', 'c77449b94d944b20ae47544484e1192d', '{"meta": {"cardNumber": "4000********2777", "provider_transaction_category": "PAY"}, "mechanism": "CREDIT", "merchantName": null, "classification": []}', 'transfers.credit_card_payment', NULL, 'wording', 0.95, 'Bank wording: card bill paid', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 49, 49, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7dd1-8a81-dfb93a24145a', 'booked', '2026-06-17', '2026-06-17T00:00:00Z', -899, 'GBP', 'AMAZON PRIME*DA37V002  INTERNET      GBR', 'txn-07572bd280369fbf4', '1744fabd5afb', '0676757b70b9f8b42008163b279989c4', '{"meta": {"location": "INTERNET", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": null, "classification": ["Entertainment", "Movies & DVDs"]}', 'entertainment.streaming', 'Amazon Prime', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 50, 50, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7701-be05-30e434958fed', 'booked', '2026-06-14', '2026-06-14T00:00:00Z', -2007, 'GBP', 'AMAZON.CO.UK*EY96E878  INTERNET      GBR', 'txn-add8f6e208029f472', '3c33601805b2', 'c52a91f6ff20e98d4760fb74a351237d', '{"meta": {"location": "INTERNET", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "Amazon", "classification": ["Shopping", "General"]}', 'shopping.online_marketplace', 'Amazon', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 51, 51, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7717-baa2-476081fe93cb', 'booked', '2026-06-11', '2026-06-11T00:00:00Z', -6203, 'GBP', 'FERN LANE DENTAL PRACT BIRMINGHAM    GBR', 'txn-1be57139bba64a3a8', '16a15221ca4a', 'fb2bd57b76f5deb2d23ac66447e7a5ed', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "Fern Lane Dental", "classification": ["Health & Fitness", "Dentist"]}', 'health.dental', 'Fern Lane Dental', 'provider', 0.7, 'The bank’s own category', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 52, 52, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7b78-8013-88798a234f16', 'booked', '2026-06-08', '2026-06-08T00:00:00Z', -585, 'GBP', 'STARBUCKS 1414         BIRMINGHAM    GBR', 'txn-d4a75fdf766cca8a2', 'a987b820b549', '11a6a43fc33e6b806c128f22790dda5a', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": null, "classification": []}', 'eating_out.coffee', 'Starbucks', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 53, 53, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-78ab-b848-2a8686efec9a', 'booked', '2026-06-05', '2026-06-05T00:00:00Z', -610, 'GBP', 'PAYBYPHONE PARKING     INTERNET      GBR', 'txn-46a7cb7d6aa146ee9', '73f82a6e7f87', '1589da60a12b92924350638b6b6ab81b', '{"meta": {"location": "INTERNET", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "PayByPhone", "classification": ["Auto & Transport", "Parking"]}', 'transport.parking', 'PayByPhone', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 54, 54, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7a04-be88-5a5b50971023', 'booked', '2026-06-01', '2026-06-01T00:00:00Z', -9032, 'GBP', 'UNIQLO                 BIRMINGHAM    GBR', 'txn-cca6f6239f93c0a77', '60c18f6474d8', 'ccfc1cc20d444b55780a1fd70f64aa92', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "Uniqlo", "classification": ["Shopping", "Clothing"]}', 'shopping.clothing', 'Uniqlo', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 55, 55, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7cd7-8cbf-5ac45a28c8a7', 'booked', '2026-05-29', '2026-05-29T00:00:00Z', -5608, 'GBP', 'WAITROSE 8697          BIRMINGHAM    GBR', 'txn-641b8484caf71f4d8', 'a4c2fb2a4ddd', 'c5aad5e51c839384edfb382d8e03dd6a', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "Waitrose", "classification": ["Shopping", "Groceries"]}', 'groceries.supermarket', 'Waitrose', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 56, 56, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7255-a6b4-3dd5f3b8c99a', 'booked', '2026-05-26', '2026-05-26T00:00:00Z', 25586, 'GBP', 'DIRECT DEBIT PAYMENT - THANK YOU', 'txn-aabe3fe5deb7cf9d9', '259e8777c4a9', '8375c2659b0e9836b18b265144a83c28', '{"meta": {"cardNumber": "4000********2777", "provider_transaction_category": "PAY"}, "mechanism": "CREDIT", "merchantName": null, "classification": []}', 'transfers.credit_card_payment', NULL, 'wording', 0.95, 'Bank wording: card bill paid', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 57, 57, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7829-a18f-2e3bdcae8c26', 'booked', '2026-05-23', '2026-05-23T00:00:00Z', -2895, 'GBP', 'YOUNGS PUBS 1175       BIRMINGHAM    GBR', 'txn-6f92eace605f9560e', '3cb29a926090', 'e4b28b7a73ed1c80f5235ae039f372dd', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": null, "classification": ["Food & Dining", "Bars"]}', 'eating_out.pub_bar', 'Young’s', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 58, 58, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7f55-bd03-fec0306575e8', 'booked', '2026-05-19', '2026-05-19T00:00:00Z', -3215, 'GBP', 'ODEON CINEMAS          INTERNET      GBR', 'txn-d9daceebb0babe178', '3e1a132676a7', '80ea37fca7db6fb4a66818c94018993c', '{"meta": {"location": "INTERNET", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "Odeon", "classification": ["Entertainment", "Movies & DVDs"]}', 'entertainment.events', 'Odeon', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 59, 59, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7601-b4cf-65ec1d20bdb5', 'booked', '2026-05-16', '2026-05-16T00:00:00Z', -9120, 'GBP', 'NATIONAL TRUST MEMBERS INTERNET      GBR', 'txn-abfc9b987527f4efd', 'bf7f01aaf58d', 'f1033ac78f297e4697d421fd4e463131', '{"meta": {"location": "INTERNET", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": null, "classification": ["Gifts & Donations", "Charity"]}', 'entertainment.days_out', 'National Trust', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 60, 60, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7ef8-a7e5-62e755f0c70b', 'booked', '2026-05-13', '2026-05-13T00:00:00Z', -1243, 'GBP', 'SAINSBURYS LOCAL 0875  BIRMINGHAM    GBR', 'txn-e1ab29274feaa905c', '8e7ef867b77f', 'b3195dbc859a7c907cfa6a835bdfce6d', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "Sainsbury’s Local", "classification": ["Shopping", "Groceries"]}', 'groceries.supermarket', 'Sainsbury’s', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 61, 61, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7a5c-b2e5-4bf35802350d', 'booked', '2026-05-10', '2026-05-10T00:00:00Z', -2255, 'GBP', 'THE WATERMANS ARMS PUB BIRMINGHAM    GBR', 'txn-5593381a95c76364e', 'd73bada340ba', '3d51ac3d3e1e3804dab0521caeb6d810', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": null, "classification": []}', 'eating_out.pub_bar', 'The Watermans Arms Pub', 'keyword', 0.75, 'Its name tells the trade', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 62, 62, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7d45-a87c-f04906eec2ae', 'booked', '2026-05-07', '2026-05-07T00:00:00Z', -5176, 'GBP', 'WM MORRISONS STORE 652 BIRMINGHAM    GBR', 'txn-57be042f726d4c60a', 'afdf94f9ea61', '8b5a53cd55f50578bb540a89cf954d66', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "Morrisons", "classification": ["Shopping", "Groceries"]}', 'groceries.supermarket', 'Morrisons', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 63, 63, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7831-bed8-4e38d38ed574', 'booked', '2026-05-03', '2026-05-03T00:00:00Z', -1682, 'GBP', 'JOHN LEWIS PARTNERSHIP INTERNET      GBR', 'txn-03aa3571e5d6ed4f6', 'c80d4d06eb13', '5a316818403ca89bf00c50016895030a', '{"meta": {"location": "INTERNET", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "John Lewis", "classification": ["Shopping", "General"]}', 'shopping.general', 'John Lewis', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 64, 64, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7b1b-ab18-86ac0f4e18b1', 'booked', '2026-04-30', '2026-04-30T00:00:00Z', 6878, 'GBP', 'DIRECT DEBIT PAYMENT - THANK YOU', 'txn-c5c51faaa08eb1d85', 'cdc71e8493ab', '7ae9fdfe4852fefe884aa8da69723912', '{"meta": {"cardNumber": "4000********2777", "provider_transaction_category": "PAY"}, "mechanism": "CREDIT", "merchantName": null, "classification": []}', 'transfers.credit_card_payment', NULL, 'wording', 0.95, 'Bank wording: card bill paid', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 65, 65, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-76ff-9c7d-4fb13fbf686b', 'booked', '2026-04-27', '2026-04-27T00:00:00Z', -1500, 'GBP', 'NATIONAL LOTTERY INTER INTERNET      GBR', 'txn-7734c9c81e4214002', '468781955df0', 'a73c5f989827c7d519b2afe85193fe1b', '{"meta": {"location": "INTERNET", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": null, "classification": ["Gambling", "Lottery"]}', 'entertainment.gambling', 'National Lottery', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 66, 66, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-736b-a0cc-f0ee93925edc', 'booked', '2026-04-24', '2026-04-24T00:00:00Z', -1384, 'GBP', 'HOLLAND & BARRETT 3415 BIRMINGHAM    GBR', 'txn-e09661bc7fe053910', '452f55ca37d6', 'f173bc131a0cf5223e6795c0c7a45877', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": null, "classification": ["Health & Fitness", "Pharmacy"]}', 'groceries.specialist', 'Holland & Barrett', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 67, 67, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7774-82c0-5609275fbd4f', 'booked', '2026-04-20', '2026-04-20T00:00:00Z', -620, 'GBP', 'JUSTPARK.COM           INTERNET      GBR', 'txn-3ac72eae466d62ea2', 'ba02a8905117', '6e115142778620e9d9d15c5a04c047a2', '{"meta": {"location": "INTERNET", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "JustPark", "classification": ["Auto & Transport", "Parking"]}', 'transport.parking', 'JustPark', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 68, 68, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7dcb-924d-94a4e46df7f3', 'booked', '2026-04-17', '2026-04-17T00:00:00Z', -775, 'GBP', 'THE WATERMANS ARMS PUB BIRMINGHAM    GBR', 'txn-b512f421634cadb69', '042dc5ec44d3', 'ed7165dcb395b2de9eaee8e42508dc07', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "The Waterman’s Arms", "classification": ["Food & Dining", "Bars"]}', 'eating_out.pub_bar', 'The Waterman’s Arms', 'provider', 0.7, 'The bank’s own category', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 69, 69, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-789c-be01-97b5e7c647b3', 'booked', '2026-04-14', '2026-04-14T00:00:00Z', -1069, 'GBP', 'TESCO EXPRESS 9500     BIRMINGHAM    GBR', 'txn-08f7711c18592b486', '55a679a7d21d', '02ccd4201e64416297290f3c74a94c88', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "Tesco Express", "classification": ["Shopping", "Groceries"]}', 'groceries.supermarket', 'Tesco', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 70, 70, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-72c3-b187-4b65118cc3c0', 'booked', '2026-04-11', '2026-04-11T00:00:00Z', -631, 'GBP', 'SPAR                   BIRMINGHAM    GBR', 'txn-ac9181144f56aef98', '5f4050aa01e7', 'ece75c113adff3e5256d33febb44ecb6', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": null, "classification": ["Shopping", "Groceries"]}', 'groceries.convenience', 'Spar', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 71, 71, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7ed6-8934-467e115097c7', 'booked', '2026-04-08', '2026-04-08T00:00:00Z', -899, 'GBP', 'AMAZON PRIME*TQ56V843  INTERNET      GBR', 'txn-39ea3ee8173c91a4f', '4f072e6b856a', 'a29c7eb7ff90054a12814bb4c02f8e5f', '{"meta": {"location": "INTERNET", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "Amazon Prime", "classification": ["Entertainment", "Movies & DVDs"]}', 'entertainment.streaming', 'Amazon Prime', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 72, 72, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7632-8560-98541bc9a780', 'booked', '2026-04-04', '2026-04-04T00:00:00Z', 20471, 'GBP', 'DIRECT DEBIT PAYMENT - THANK YOU', 'txn-901b5b9a8ff058e8d', '2124a9df12b7', '8c9fa7d71f1692ccbf03895549fcd7c4', '{"meta": {"cardNumber": "4000********2777", "provider_transaction_category": "PAY"}, "mechanism": "CREDIT", "merchantName": null, "classification": []}', 'transfers.credit_card_payment', NULL, 'wording', 0.95, 'Bank wording: card bill paid', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 73, 73, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7831-ba95-2ffeba8fa6f9', 'booked', '2026-04-01', '2026-04-01T00:00:00Z', -2250, 'GBP', 'SumUp  *RIDGE ST BARBE BIRMINGHAM    GBR', 'txn-73513f06b7aeac57c', '067481d2dbf1', 'd0546485aabb99c9d2b2187f7d7816f4', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "Ridge Street Barbers", "classification": ["Personal Care", "Hair"]}', 'health.hair_beauty', 'Ridge Street Barbers', 'provider', 0.7, 'The bank’s own category', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 74, 74, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-77f6-83c3-b22b45d5eae4', 'booked', '2026-03-29', '2026-03-29T00:00:00Z', -2077, 'GBP', 'MARKS&SPENCER PLC 8974 BIRMINGHAM    GBR', 'txn-3cd48a2626b2289ae', '13b4b0ab0b53', '5f2f7957dc23248481cf18bac2614fc6', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "M&S", "classification": ["Shopping", "Clothing"]}', 'shopping.general', 'Marks & Spencer', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 75, 75, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7ea9-92a9-3c4d2cd2b89a', 'booked', '2026-03-26', '2026-03-26T00:00:00Z', -1299, 'GBP', 'NETFLIX.COM            INTERNET      GBR', 'txn-fe208b0f94411c5d6', 'f65647cb381b', 'e692f9599c598dbbe27061b30be23d26', '{"meta": {"location": "INTERNET", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": null, "classification": []}', 'entertainment.streaming', 'Netflix', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 76, 76, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-72f3-9f45-c98cd098543b', 'booked', '2026-03-22', '2026-03-22T00:00:00Z', -5980, 'GBP', 'PIZZA EXPRESS 8692     BIRMINGHAM    GBR', 'txn-043bf03cdbcc8e45c', '9d24bd1cd398', 'd8946c753b2b86332709c16c301da0e2', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "Pizza Express", "classification": ["Food & Dining", "Restaurants"]}', 'eating_out.restaurant', 'Pizza Express', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 77, 77, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7d32-af0e-15e339774ea0', 'booked', '2026-03-19', '2026-03-19T00:00:00Z', -2614, 'GBP', 'TIMPSON LTD 0341       BIRMINGHAM    GBR', 'txn-a9967b2c447b0a604', 'a87c609313b5', '7c7303b3d945129be649e37e9ffb4640', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": null, "classification": []}', 'home.services', 'Timpson', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 78, 78, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7e35-8a7e-3552904debaa', 'booked', '2026-03-16', '2026-03-16T00:00:00Z', -1491, 'GBP', 'STEAMGAMES.COM         INTERNET      GBR', 'txn-1280bed2e17d68018', 'c5c2c99da3b3', '90917ce9e6ea86c4ab0d9a44d5089a07', '{"meta": {"location": "INTERNET", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "Steam", "classification": ["Entertainment", "Games"]}', 'entertainment.gaming', 'Steam', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 79, 79, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7d5e-9898-25295a7b6627', 'booked', '2026-03-13', '2026-03-13T00:00:00Z', -4760, 'GBP', 'FLYING TIGER           BIRMINGHAM    GBR', 'txn-a0cf3cfaf8b67b3f1', 'df6d971d00d7', '3da6d3e49e6985b64d827343dce68158', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "Flying Tiger", "classification": ["Shopping", "General"]}', 'shopping.general', 'Flying Tiger', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 80, 80, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7b76-822c-5129658958fe', 'booked', '2026-03-09', '2026-03-09T00:00:00Z', 10028, 'GBP', 'DIRECT DEBIT PAYMENT - THANK YOU', 'txn-e862e320b1d1eb154', 'b077c0a2ea3b', '13ffe0ebac6995f2959713fe740d96dd', '{"meta": {"cardNumber": "4000********2777", "provider_transaction_category": "PAY"}, "mechanism": "CREDIT", "merchantName": null, "classification": []}', 'transfers.credit_card_payment', NULL, 'wording', 0.95, 'Bank wording: card bill paid', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 81, 81, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7ec9-8302-1016e200f8e1', 'booked', '2026-03-06', '2026-03-06T00:00:00Z', -490, 'GBP', 'GREGGS PLC 4875        BIRMINGHAM    GBR', 'txn-267358c472c28127f', '5997a75923fc', 'f454f7c29a3365b1faf29b6fbac425c3', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": null, "classification": ["Food & Dining", "Fast Food"]}', 'eating_out.fast_food', 'Greggs', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 82, 82, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-73e4-8e02-7fb6b47f2908', 'booked', '2026-03-03', '2026-03-03T00:00:00Z', -1694, 'GBP', 'SPAR                   BIRMINGHAM    GBR', 'txn-42cdda4ae2726db62', '4f5c856ab804', '866460ca11bfdb758cf0640e71fea234', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": null, "classification": []}', 'groceries.convenience', 'Spar', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 83, 83, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-758f-a719-070552e42f03', 'booked', '2026-02-28', '2026-02-28T00:00:00Z', -1107, 'GBP', 'BOOTS 3498             BIRMINGHAM    GBR', 'txn-d94ca509761fc8a2b', '67b9fdc70c14', 'df2d5fbc678336f78d9f29aece104fc7', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": null, "classification": ["Health & Fitness", "Pharmacy"]}', 'health.pharmacy', 'Boots', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 84, 84, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-782a-8c51-2e5727526336', 'booked', '2026-02-25', '2026-02-25T00:00:00Z', -4478, 'GBP', 'FERN LANE DENTAL PRACT BIRMINGHAM    GBR', 'txn-d62a16badd6155648', 'aa78b87c29ae', '04762583500f3c14a164ed873d049343', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "Fern Lane Dental", "classification": ["Health & Fitness", "Dentist"]}', 'health.dental', 'Fern Lane Dental', 'provider', 0.7, 'The bank’s own category', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 85, 85, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7009-90f8-b437c5b46609', 'booked', '2026-02-21', '2026-02-21T00:00:00Z', -470, 'GBP', 'COSTA COFFEE 7126      BIRMINGHAM    GBR', 'txn-08c823a5c06c30f04', '6b8a33e2b284', '0d2efad7f8c35768303b4ee3b161f90a', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "Costa", "classification": ["Food & Dining", "Coffee shops"]}', 'eating_out.coffee', 'Costa', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 86, 86, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-77dc-ad0f-712bfaa0032a', 'booked', '2026-02-18', '2026-02-18T00:00:00Z', -1299, 'GBP', 'NETFLIX.COM            INTERNET      GBR', 'txn-bd17e7ff7a5484433', 'e544964290a3', '966ed900144a8ae9c87eaa17f5d5b553', '{"meta": {"location": "INTERNET", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "Netflix", "classification": ["Entertainment", "Movies & DVDs"]}', 'entertainment.streaming', 'Netflix', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 87, 87, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-781b-a73d-e41cf453e016', 'booked', '2026-02-15', '2026-02-15T00:00:00Z', -490, 'GBP', 'CAFFE NERO             BIRMINGHAM    GBR', 'txn-bad27686658360587', 'bf4fba176ec3', '81cc91a1bb61e903f70a7689ebe6c88a', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": null, "classification": []}', 'eating_out.coffee', 'Caffè Nero', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 88, 88, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7008-8f5b-59498de9be66', 'booked', '2026-02-12', '2026-02-12T00:00:00Z', 39428, 'GBP', 'DIRECT DEBIT PAYMENT - THANK YOU', 'txn-61c9eee8aa2c3961f', '2c0d5588c656', '586104108bb306b4797a833c21a16e27', '{"meta": {"cardNumber": "4000********2777", "provider_transaction_category": "PAY"}, "mechanism": "CREDIT", "merchantName": null, "classification": []}', 'transfers.credit_card_payment', NULL, 'wording', 0.95, 'Bank wording: card bill paid', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 89, 89, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-70a1-9dda-3a8bf8e2c921', 'booked', '2026-02-08', '2026-02-08T00:00:00Z', -335, 'GBP', 'COSTA COFFEE 8706      BIRMINGHAM    GBR', 'txn-62f92240e9726f881', 'f66d61318a22', 'e238b84fda93cfec2b8f44c8124fa24a', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "Costa", "classification": ["Food & Dining", "Coffee shops"]}', 'eating_out.coffee', 'Costa', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 90, 90, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7883-a70a-bd9da95cc997', 'booked', '2026-02-05', '2026-02-05T00:00:00Z', -7775, 'GBP', 'WAITROSE 4165          BIRMINGHAM    GBR', 'txn-9fa342338db62b0fb', '1a83c1290449', 'ef5e0511f508b9bf8ebe54f8ac22528f', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": null, "classification": []}', 'groceries.supermarket', 'Waitrose', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 91, 91, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-72e7-92d9-3d67a084781b', 'booked', '2026-02-02', '2026-02-02T00:00:00Z', -1260, 'GBP', 'PAYPAL *ETSY INC       INTERNET      GBR', 'txn-c51f462355c68ff97', '5ddd65a9e846', '0f37e77d99dff2a1bde28ff4ab9e80a9', '{"meta": {"location": "INTERNET", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "Etsy", "classification": ["Shopping", "General"]}', 'shopping.online_marketplace', 'Etsy', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 92, 92, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-77c4-a58c-ee6276b07249', 'booked', '2026-01-30', '2026-01-30T00:00:00Z', -9143, 'GBP', 'WM MORRISONS STORE 652 BIRMINGHAM    GBR', 'txn-bd1faa5bfe1e15ace', '7e1ccdf18800', '821c460269bd07410ec91c38afad79d9', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "Morrisons", "classification": ["Shopping", "Groceries"]}', 'groceries.supermarket', 'Morrisons', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 93, 93, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7e2b-8b0a-0b6b1733b8b4', 'booked', '2026-01-27', '2026-01-27T00:00:00Z', -4196, 'GBP', 'PRIMARK 8251           BIRMINGHAM    GBR', 'txn-cd11fe76b12dc7a09', 'ca078aa0963c', 'b0bb8774ac7d9bbd862d9e19f18c0685', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "Primark", "classification": ["Shopping", "Clothing"]}', 'shopping.clothing', 'Primark', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 94, 94, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-710e-855e-8b170e210036', 'booked', '2026-01-23', '2026-01-23T00:00:00Z', -899, 'GBP', 'AMAZON PRIME*LK62C586  INTERNET      GBR', 'txn-77e84304b59c1e521', '3d058612801f', 'e0a2db9db0bbc10d2a6d68dd3392a25b', '{"meta": {"location": "INTERNET", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "Amazon Prime", "classification": ["Entertainment", "Movies & DVDs"]}', 'entertainment.streaming', 'Amazon Prime', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 95, 95, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-78e2-9147-6a7cb1c48771', 'booked', '2026-01-20', '2026-01-20T00:00:00Z', -15820, 'GBP', 'KWIK FIT               BIRMINGHAM    GBR', 'txn-18c8f99e8d548791e', '2a9a002743af', '54d6df983760a4b438dfc905db719b4a', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": null, "classification": []}', 'transport.vehicle_service', 'Kwik Fit', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 96, 96, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7c56-bbb4-a57c43c3e6dc', 'booked', '2026-01-17', '2026-01-17T00:00:00Z', 14395, 'GBP', 'DIRECT DEBIT PAYMENT - THANK YOU', 'txn-4dfdd7b1b010fc081', 'cd3b3cfa13aa', '6756ba4389552399f7ab4995a4034f6c', '{"meta": {"cardNumber": "4000********2777", "provider_transaction_category": "PAY"}, "mechanism": "CREDIT", "merchantName": null, "classification": []}', 'transfers.credit_card_payment', NULL, 'wording', 0.95, 'Bank wording: card bill paid', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 97, 97, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7a80-b195-b128aa8fe01b', 'booked', '2026-01-14', '2026-01-14T00:00:00Z', -6630, 'GBP', 'WAITROSE 4165          BIRMINGHAM    GBR', 'txn-797b41e8a3a607df3', '2d9b8d59eacc', '2e35179e6079fab6941f9c4101e7a0de', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "Waitrose", "classification": ["Shopping", "Groceries"]}', 'groceries.supermarket', 'Waitrose', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 98, 98, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-77c5-8579-3f69040bf998', 'booked', '2026-01-10', '2026-01-10T00:00:00Z', -1073, 'GBP', 'ALDER ROAD NEWS AND WI BIRMINGHAM    GBR', 'txn-b3f2902dadaf665c4', '8925688f148c', '252567c718198be9cd44183edf0272da', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": null, "classification": []}', 'groceries.convenience', 'Alder Road News And Wi', 'keyword', 0.75, 'Its name tells the trade', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 99, 99, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-708b-a800-297639b1967a', 'booked', '2026-01-07', '2026-01-07T00:00:00Z', -2338, 'GBP', 'VINTED VN21N295        INTERNET      GBR', 'txn-fd5c9749ade8176a3', '64de03ef3b17', '160df06458fa08189968f196681ab503', '{"meta": {"location": "INTERNET", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "Vinted", "classification": ["Shopping", "Clothing"]}', 'shopping.second_hand', 'Vinted', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 100, 100, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-724e-835f-4ca8d01717fb', 'booked', '2026-01-04', '2026-01-04T00:00:00Z', -1299, 'GBP', 'NETFLIX.COM            INTERNET      GBR', 'txn-7e1d5d21537d17656', '426e96e38b73', '8d354c283381f520baf04f037fd080e4', '{"meta": {"location": "INTERNET", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "Netflix", "classification": ["Entertainment", "Movies & DVDs"]}', 'entertainment.streaming', 'Netflix', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 101, 101, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-76e5-a198-4e7ace719fb3', 'booked', '2026-01-01', '2026-01-01T00:00:00Z', -460, 'GBP', 'CAFFE NERO             BIRMINGHAM    GBR', 'txn-9f2beb19888985771', '653a0965a720', 'ec6ec3773bd96f98d911b49a87d5ddbd', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "Caffè Nero", "classification": ["Food & Dining", "Coffee shops"]}', 'eating_out.coffee', 'Caffè Nero', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 102, 102, NULL, NULL, NULL);
INSERT INTO public.transactions VALUES
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7fa3-b324-b012d6ad38c8', 'booked', '2025-12-29', '2025-12-29T00:00:00Z', -2000, 'GBP', 'FRANCO MANCA           BIRMINGHAM    GBR', 'txn-dc8f135532effdbbf', '65471799c328', '270501e02615a5fb8312657762ee81fe', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": null, "classification": []}', 'eating_out.restaurant', 'Franco Manca', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 103, 103, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7d0a-a3e5-30705db14d99', 'booked', '2025-12-25', '2025-12-25T00:00:00Z', -595, 'GBP', 'GREGGS PLC 0815        BIRMINGHAM    GBR', 'txn-ba56c14fe267fab86', 'dc6c9e20bb3b', '353b1d170f004ceccd72239bc423f125', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": null, "classification": []}', 'eating_out.fast_food', 'Greggs', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 104, 104, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-767f-93fe-8a1f20e5968f', 'booked', '2025-12-22', '2025-12-22T00:00:00Z', 11493, 'GBP', 'DIRECT DEBIT PAYMENT - THANK YOU', 'txn-3c5e0e4a5f42a97e9', '5dffe2d0c66b', '13b142301fb4692786828ff902040ee0', '{"meta": {"cardNumber": "4000********2777", "provider_transaction_category": "PAY"}, "mechanism": "CREDIT", "merchantName": null, "classification": []}', 'transfers.credit_card_payment', NULL, 'wording', 0.95, 'Bank wording: card bill paid', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 105, 105, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-71c7-8473-d6e304ac835b', 'booked', '2025-12-19', '2025-12-19T00:00:00Z', -1089, 'GBP', 'WM MORRISONS STORE 652 BIRMINGHAM    GBR', 'txn-c38fcfa6ffa74e2c1', '68f899cd2632', '50d0f847c44d6b93b443619088791f87', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "Morrisons", "classification": ["Shopping", "Groceries"]}', 'groceries.supermarket', 'Morrisons', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 106, 106, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-742a-82ba-0ff6a2d5de97', 'booked', '2025-12-16', '2025-12-16T00:00:00Z', -910, 'GBP', 'LITTLE WAITROSE 8047   BIRMINGHAM    GBR', 'txn-c97e829e01f19b48a', '15819133a2ab', 'e5f9652fcdb188c888a9540f2fcc8c66', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "Little Waitrose", "classification": ["Shopping", "Groceries"]}', 'groceries.supermarket', 'Waitrose', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 107, 107, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-706b-8990-24c930b18254', 'booked', '2025-12-12', '2025-12-12T00:00:00Z', -1990, 'GBP', 'FORGN PYT 8551         BIRMINGHAM    GBR', 'txn-0b41652c92067a927', '27b304bfcea2', '889c0a72cc9ae192aaea7c1b05bb8640', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": null, "classification": []}', NULL, 'Forgn Pyt', 'review', 0, 'Nothing known about it yet', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 108, 108, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7509-a96d-d84bbbb6fc91', 'booked', '2025-12-09', '2025-12-09T00:00:00Z', -1450, 'GBP', 'J D WETHERSPOON        BIRMINGHAM    GBR', 'txn-ca80492e5b635f787', 'cdd643ffaa6b', '3235353a3f17c359d522a9a1fa997dc1', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": null, "classification": ["Food & Dining", "Bars"]}', 'eating_out.pub_bar', 'J D Wetherspoon', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 109, 109, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7738-b93c-74499c2ced5c', 'booked', '2025-12-06', '2025-12-06T00:00:00Z', -1009, 'GBP', 'ALDER ROAD NEWS AND WI BIRMINGHAM    GBR', 'txn-a3167933f6982a45a', '4dfa2fabbfb3', '708f3bbac21bbb691568b80a6d807e0b', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": null, "classification": []}', 'groceries.convenience', 'Alder Road News And Wi', 'keyword', 0.75, 'Its name tells the trade', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 110, 110, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7e50-9d2f-072127dafa21', 'booked', '2025-12-03', '2025-12-03T00:00:00Z', -4146, 'GBP', 'VINTED AR06B904        INTERNET      GBR', 'txn-2efb13fd37407d1e5', '0c305a30b73c', '05376dd8faa18f56c2f58b3149036f21', '{"meta": {"location": "INTERNET", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "Vinted", "classification": ["Shopping", "Clothing"]}', 'shopping.second_hand', 'Vinted', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 111, 111, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7358-b75b-1ce6c8881113', 'booked', '2025-11-30', '2025-11-30T00:00:00Z', -899, 'GBP', 'AMAZON PRIME*BM41S259  INTERNET      GBR', 'txn-fdb8cc073d19c29a4', 'a849a09b9bd6', '505b0f48b115c39ed8727609282c586e', '{"meta": {"location": "INTERNET", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "Amazon Prime", "classification": ["Entertainment", "Movies & DVDs"]}', 'entertainment.streaming', 'Amazon Prime', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 112, 112, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-792a-9b8d-4f11189a9d72', 'booked', '2025-11-26', '2025-11-26T00:00:00Z', 19497, 'GBP', 'DIRECT DEBIT PAYMENT - THANK YOU', 'txn-1f042ac32d28cef36', '4dcf66d92cb3', '16d959fcde031464ecdbdc23b1a5721f', '{"meta": {"cardNumber": "4000********2777", "provider_transaction_category": "PAY"}, "mechanism": "CREDIT", "merchantName": null, "classification": []}', 'transfers.credit_card_payment', NULL, 'wording', 0.95, 'Bank wording: card bill paid', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 113, 113, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-72f1-8020-9875c697222e', 'booked', '2025-11-23', '2025-11-23T00:00:00Z', -2494, 'GBP', 'POST OFFICE COUNTER    BIRMINGHAM    GBR', 'txn-a040a8052e7f491e8', '71d8eb1ffd29', '236945ba62f0e413c00bb293346eabd8', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": null, "classification": []}', 'services.postal', 'Post Office', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 114, 114, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7ff3-ab1c-dcc5f57eb232', 'booked', '2025-11-20', '2025-11-20T00:00:00Z', -399, 'GBP', 'TESCO EXPRESS 9500     BIRMINGHAM    GBR', 'txn-01de333cb2329715d', '023375679fd1', '24487d27fa1d78e3f11320c7262a6a5e', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "Tesco Express", "classification": ["Shopping", "Groceries"]}', 'groceries.supermarket', 'Tesco', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 115, 115, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7e64-b367-a1dea7459637', 'booked', '2025-11-17', '2025-11-17T00:00:00Z', -1601, 'GBP', 'MARKS&SPENCER PLC FOOD BIRMINGHAM    GBR', 'txn-e1f669ba505d8a095', '3be48a511097', 'e9e7ce33360775c4c6a393db314bdf79', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "M&S Food", "classification": ["Shopping", "Groceries"]}', 'groceries.supermarket', 'M&S Food', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 116, 116, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7686-8102-073bc36d3e48', 'booked', '2025-11-13', '2025-11-13T00:00:00Z', -4000, 'GBP', 'NANDOS                 BIRMINGHAM    GBR', 'txn-24267c9203deadf23', '5592e45d549a', '7df79ba6f79fe05323c572db1ddfc082', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "Nando’s", "classification": ["Food & Dining", "Restaurants"]}', 'eating_out.restaurant', 'Nando’s', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 117, 117, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-77f2-aa3e-d6702e7229a9', 'booked', '2025-11-10', '2025-11-10T00:00:00Z', -4100, 'GBP', 'SHELL S/STN            BIRMINGHAM    GBR', 'txn-80d542495c818cf6a', 'b587bbaf5e63', 'a05163ed24643ce7d92b72ac2f9dd648', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "Shell", "classification": ["Auto & Transport", "Gas & Fuel"]}', 'transport.fuel', 'Shell', 'modifier', 0.9, 'Its wording says what it is for', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 118, 118, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7457-947f-f56fba4f1817', 'booked', '2025-11-07', '2025-11-07T00:00:00Z', -3353, 'GBP', 'ARGOS LTD 3503         INTERNET      GBR', 'txn-edfa16dff54066c44', 'b54a18380990', 'a6c0d1f084ee8b7264261d9a5c839d25', '{"meta": {"location": "INTERNET", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "Argos", "classification": ["Shopping", "General"]}', 'shopping.general', 'Argos', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 119, 119, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfd3-7f2b-908e-31ea2b353ab7', 'booked', '2025-11-04', '2025-11-04T00:00:00Z', -3550, 'GBP', 'SPECSAVERS             BIRMINGHAM    GBR', 'txn-28e7b51e78c94adac', '668060d8a6d4', '197e79e62f40bc254f7d24025652393c', '{"meta": {"location": "BIRMINGHAM", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "Specsavers", "classification": ["Health & Fitness", "Eye care"]}', 'health.optician', 'Specsavers', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.239113+00', '2026-11-23 06:15:40.239113+00', 120, 120, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-c09d-72d4-a56e-37364fee1be4', 'pending', '2026-11-22', '2026-11-22T00:00:00Z', -1999, 'GBP', 'BOOKSHOP LTD', 'txn-8938071e9111188d4', 'a41015bb1b38', 'bfa9250e15e376abe50ac7ce77feb9c3', '{"meta": {"cardNumber": "4000********2777", "provider_transaction_category": "FPO"}, "mechanism": "BILL_PAYMENT", "merchantName": null, "classification": []}', 'shopping.books_stationery', 'Bookshop', 'keyword', 0.75, 'Its name tells the trade', 1, NULL, '2026-11-23 06:15:40.435332+00', '2026-11-23 06:15:40.435332+00', 121, 121, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfb7-75f4-8021-815c156d4ed7', 'booked', '2026-11-19', '2026-11-19T00:00:00Z', -680, 'GBP', 'NCP LIMITED            INTERNET      GBR', 'txn-d8ab3d84dd196694a', 'b38695bb456a', '93fac2837f4289141ff0a638d25a267a', '{"meta": {"location": "INTERNET", "cardNumber": "4000********2777", "provider_transaction_category": "DEB"}, "mechanism": "PURCHASE", "merchantName": "NCP", "classification": ["Auto & Transport", "Parking"]}', 'transport.parking', 'NCP', 'payee', 0.95, 'Known merchant', 1, NULL, '2026-11-23 06:15:40.153418+00', '2026-11-23 06:15:40.435332+00', 2, 122, NULL, NULL, NULL),
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', '01a2070b-bf1f-72a5-a686-89f5b810c545', '01a2070b-bfb7-70ad-914d-c971d2cbb0ed', 'booked', '2026-11-22', '2026-11-22T00:00:00Z', 14916, 'GBP', 'DIRECT DEBIT PAYMENT - THANK YOU', 'txn-88acb32795ad12f60', 'b0e3714af7f7', '4c96201a218b65bf0881c2a0ad03c80d', '{"meta": {"cardNumber": "4000********2777", "provider_transaction_category": "PAY"}, "mechanism": "CREDIT", "merchantName": null, "classification": []}', 'transfers.credit_card_payment', NULL, 'wording', 0.95, 'Bank wording: card bill paid', 1, NULL, '2026-11-23 06:15:40.153418+00', '2026-11-23 06:15:40.568295+00', 1, 123, '2026-11-22 17:00:00+00', '2026-11-22 22:00:00+00', 'bank');
INSERT INTO public.users VALUES
	('01a2070b-bcba-7cb8-8d3d-127d1e65e490', 'owner@localhost', 'You', '\x01d19f2b65a147221f1919bc0c3e3cabf4cc7346adc6f1fdb3a9980e36851e6d50939e78f76d10ff3d9c56c61c3a8975aabc6744dd23115ccb705c7e64', 125, '2026-11-23 06:15:39.451098+00');
ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT accounts_pkey PRIMARY KEY (user_id, id);
ALTER TABLE ONLY public.api_keys
    ADD CONSTRAINT api_keys_pkey PRIMARY KEY (user_id, id);
ALTER TABLE ONLY public.balances
    ADD CONSTRAINT balances_pkey PRIMARY KEY (user_id, account_id, taken_on);
ALTER TABLE ONLY public.categories
    ADD CONSTRAINT categories_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.connect_attempts
    ADD CONSTRAINT connect_attempts_pkey PRIMARY KEY (user_id, id);
ALTER TABLE ONLY public.connections
    ADD CONSTRAINT connections_pkey PRIMARY KEY (user_id, id);
ALTER TABLE ONLY public.enrichment_cache
    ADD CONSTRAINT enrichment_cache_pkey PRIMARY KEY (user_id, description_hash, direction);
ALTER TABLE ONLY public.flags
    ADD CONSTRAINT flags_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.imports
    ADD CONSTRAINT imports_pkey PRIMARY KEY (user_id, id);
ALTER TABLE ONLY public.schema_migrations
    ADD CONSTRAINT schema_migrations_pkey PRIMARY KEY (version);
ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_pkey PRIMARY KEY (user_id, token_hash);
ALTER TABLE ONLY public.settings
    ADD CONSTRAINT settings_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.sign_in_links
    ADD CONSTRAINT sign_in_links_pkey PRIMARY KEY (user_id, token_hash);
ALTER TABLE ONLY public.sync_account_runs
    ADD CONSTRAINT sync_account_runs_pkey PRIMARY KEY (user_id, run_id, account_id);
ALTER TABLE ONLY public.sync_connection_runs
    ADD CONSTRAINT sync_connection_runs_pkey PRIMARY KEY (user_id, run_id, connection_id);
ALTER TABLE ONLY public.sync_runs
    ADD CONSTRAINT sync_runs_pkey PRIMARY KEY (user_id, id);
ALTER TABLE ONLY public.tombstones
    ADD CONSTRAINT tombstones_pkey PRIMARY KEY (user_id, seq);
ALTER TABLE ONLY public.transaction_versions
    ADD CONSTRAINT transaction_versions_pkey PRIMARY KEY (user_id, transaction_id, seq);
ALTER TABLE ONLY public.transactions
    ADD CONSTRAINT transactions_pkey PRIMARY KEY (user_id, id);
ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_pkey PRIMARY KEY (user_id);
ALTER TABLE ONLY public.webhook_events
    ADD CONSTRAINT webhook_events_pkey PRIMARY KEY (user_id, event_id);
CREATE UNIQUE INDEX accounts_provider ON public.accounts USING btree (user_id, connection_id, provider_account_id);
CREATE INDEX api_keys_hash ON public.api_keys USING btree (key_hash);
CREATE INDEX connections_due ON public.connections USING btree (next_attempt_at) WHERE (next_attempt_at IS NOT NULL);
CREATE UNIQUE INDEX connections_file ON public.connections USING btree (user_id, bank) WHERE (kind = 'file'::text);
CREATE INDEX sessions_token ON public.sessions USING btree (token_hash);
CREATE INDEX sign_in_links_token ON public.sign_in_links USING btree (token_hash);
CREATE INDEX sync_runs_newest ON public.sync_runs USING btree (user_id, requested_at DESC, id DESC);
CREATE INDEX transactions_account_newest ON public.transactions USING btree (user_id, account_id, booked_on DESC, id DESC);
CREATE INDEX transactions_bank_id ON public.transactions USING btree (user_id, account_id, COALESCE(normalised_id, provider_id));
CREATE INDEX transactions_changes ON public.transactions USING btree (user_id, seq);
CREATE INDEX transactions_deleted ON public.transactions USING btree (user_id, booked_on DESC, id DESC) WHERE (removed_by = 'person'::text);
CREATE INDEX transactions_newest ON public.transactions USING btree (user_id, booked_on DESC, id DESC);
CREATE INDEX transactions_pending ON public.transactions USING btree (user_id, account_id) WHERE (status = 'pending'::text);
CREATE UNIQUE INDEX users_email ON public.users USING btree (lower(email));
ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT accounts_user_id_connection_id_fkey FOREIGN KEY (user_id, connection_id) REFERENCES public.connections(user_id, id) ON DELETE CASCADE;
ALTER TABLE ONLY public.api_keys
    ADD CONSTRAINT api_keys_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(user_id) ON DELETE CASCADE;
ALTER TABLE ONLY public.balances
    ADD CONSTRAINT balances_user_id_account_id_fkey FOREIGN KEY (user_id, account_id) REFERENCES public.accounts(user_id, id) ON DELETE CASCADE;
ALTER TABLE ONLY public.connect_attempts
    ADD CONSTRAINT connect_attempts_user_id_connection_id_fkey FOREIGN KEY (user_id, connection_id) REFERENCES public.connections(user_id, id) ON DELETE CASCADE;
ALTER TABLE ONLY public.connect_attempts
    ADD CONSTRAINT connect_attempts_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(user_id) ON DELETE CASCADE;
ALTER TABLE ONLY public.connections
    ADD CONSTRAINT connections_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(user_id) ON DELETE CASCADE;
ALTER TABLE ONLY public.enrichment_cache
    ADD CONSTRAINT enrichment_cache_category_fkey FOREIGN KEY (category) REFERENCES public.categories(id);
ALTER TABLE ONLY public.enrichment_cache
    ADD CONSTRAINT enrichment_cache_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(user_id) ON DELETE CASCADE;
ALTER TABLE ONLY public.imports
    ADD CONSTRAINT imports_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(user_id) ON DELETE CASCADE;
ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(user_id) ON DELETE CASCADE;
ALTER TABLE ONLY public.sign_in_links
    ADD CONSTRAINT sign_in_links_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(user_id) ON DELETE CASCADE;
ALTER TABLE ONLY public.sync_account_runs
    ADD CONSTRAINT sync_account_runs_user_id_account_id_fkey FOREIGN KEY (user_id, account_id) REFERENCES public.accounts(user_id, id) ON DELETE CASCADE;
ALTER TABLE ONLY public.sync_account_runs
    ADD CONSTRAINT sync_account_runs_user_id_run_id_fkey FOREIGN KEY (user_id, run_id) REFERENCES public.sync_runs(user_id, id) ON DELETE CASCADE;
ALTER TABLE ONLY public.sync_connection_runs
    ADD CONSTRAINT sync_connection_runs_user_id_connection_id_fkey FOREIGN KEY (user_id, connection_id) REFERENCES public.connections(user_id, id) ON DELETE CASCADE;
ALTER TABLE ONLY public.sync_connection_runs
    ADD CONSTRAINT sync_connection_runs_user_id_run_id_fkey FOREIGN KEY (user_id, run_id) REFERENCES public.sync_runs(user_id, id) ON DELETE CASCADE;
ALTER TABLE ONLY public.sync_runs
    ADD CONSTRAINT sync_runs_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(user_id) ON DELETE CASCADE;
ALTER TABLE ONLY public.tombstones
    ADD CONSTRAINT tombstones_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(user_id) ON DELETE CASCADE;
ALTER TABLE ONLY public.transaction_versions
    ADD CONSTRAINT transaction_versions_user_id_transaction_id_fkey FOREIGN KEY (user_id, transaction_id) REFERENCES public.transactions(user_id, id) ON DELETE CASCADE;
ALTER TABLE ONLY public.transactions
    ADD CONSTRAINT transactions_category_fkey FOREIGN KEY (category) REFERENCES public.categories(id);
ALTER TABLE ONLY public.transactions
    ADD CONSTRAINT transactions_user_id_account_id_fkey FOREIGN KEY (user_id, account_id) REFERENCES public.accounts(user_id, id) ON DELETE CASCADE;
ALTER TABLE ONLY public.webhook_events
    ADD CONSTRAINT webhook_events_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(user_id) ON DELETE CASCADE;
ALTER TABLE public.accounts ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.api_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.balances ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.connect_attempts ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.connections ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.enrichment_cache ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.imports ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON public.accounts TO tributary_app USING ((user_id = public.app_user_id())) WITH CHECK ((user_id = public.app_user_id()));
CREATE POLICY own ON public.api_keys TO tributary_app USING ((user_id = public.app_user_id())) WITH CHECK ((user_id = public.app_user_id()));
CREATE POLICY own ON public.balances TO tributary_app USING ((user_id = public.app_user_id())) WITH CHECK ((user_id = public.app_user_id()));
CREATE POLICY own ON public.connect_attempts TO tributary_app USING ((user_id = public.app_user_id())) WITH CHECK ((user_id = public.app_user_id()));
CREATE POLICY own ON public.connections TO tributary_app USING ((user_id = public.app_user_id())) WITH CHECK ((user_id = public.app_user_id()));
CREATE POLICY own ON public.enrichment_cache TO tributary_app USING ((user_id = public.app_user_id())) WITH CHECK ((user_id = public.app_user_id()));
CREATE POLICY own ON public.imports TO tributary_app USING ((user_id = public.app_user_id())) WITH CHECK ((user_id = public.app_user_id()));
CREATE POLICY own ON public.sessions TO tributary_app USING ((user_id = public.app_user_id())) WITH CHECK ((user_id = public.app_user_id()));
CREATE POLICY own ON public.sign_in_links TO tributary_app USING ((user_id = public.app_user_id())) WITH CHECK ((user_id = public.app_user_id()));
CREATE POLICY own ON public.sync_account_runs TO tributary_app USING ((user_id = public.app_user_id())) WITH CHECK ((user_id = public.app_user_id()));
CREATE POLICY own ON public.sync_connection_runs TO tributary_app USING ((user_id = public.app_user_id())) WITH CHECK ((user_id = public.app_user_id()));
CREATE POLICY own ON public.sync_runs TO tributary_app USING ((user_id = public.app_user_id())) WITH CHECK ((user_id = public.app_user_id()));
CREATE POLICY own ON public.tombstones TO tributary_app USING ((user_id = public.app_user_id())) WITH CHECK ((user_id = public.app_user_id()));
CREATE POLICY own ON public.transaction_versions TO tributary_app USING ((user_id = public.app_user_id())) WITH CHECK ((user_id = public.app_user_id()));
CREATE POLICY own ON public.transactions TO tributary_app USING ((user_id = public.app_user_id())) WITH CHECK ((user_id = public.app_user_id()));
CREATE POLICY own ON public.users TO tributary_app USING ((user_id = public.app_user_id())) WITH CHECK ((user_id = public.app_user_id()));
CREATE POLICY own ON public.webhook_events TO tributary_app USING ((user_id = public.app_user_id())) WITH CHECK ((user_id = public.app_user_id()));
CREATE POLICY service ON public.api_keys TO tributary_service USING (true) WITH CHECK (true);
CREATE POLICY service ON public.connections TO tributary_service USING (true) WITH CHECK (true);
CREATE POLICY service ON public.sessions TO tributary_service USING (true) WITH CHECK (true);
CREATE POLICY service ON public.sign_in_links TO tributary_service USING (true) WITH CHECK (true);
CREATE POLICY service ON public.users TO tributary_service USING (true) WITH CHECK (true);
CREATE POLICY service ON public.webhook_events TO tributary_service USING (true) WITH CHECK (true);
ALTER TABLE public.sessions ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.sign_in_links ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.sync_account_runs ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.sync_connection_runs ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.sync_runs ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.tombstones ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.transaction_versions ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.transactions ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.users ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.webhook_events ENABLE ROW LEVEL SECURITY;
GRANT USAGE ON SCHEMA public TO tributary_app;
GRANT USAGE ON SCHEMA public TO tributary_service;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.accounts TO tributary_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.api_keys TO tributary_app;
GRANT SELECT ON TABLE public.api_keys TO tributary_service;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.balances TO tributary_app;
GRANT SELECT ON TABLE public.categories TO tributary_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.categories TO tributary_service;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.connect_attempts TO tributary_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.connections TO tributary_app;
GRANT SELECT(user_id) ON TABLE public.connections TO tributary_service;
GRANT SELECT(id) ON TABLE public.connections TO tributary_service;
GRANT SELECT(state) ON TABLE public.connections TO tributary_service;
GRANT SELECT(next_attempt_at) ON TABLE public.connections TO tributary_service;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.enrichment_cache TO tributary_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.flags TO tributary_service;
GRANT SELECT ON TABLE public.flags TO tributary_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.imports TO tributary_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.sessions TO tributary_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.sessions TO tributary_service;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.settings TO tributary_service;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.sign_in_links TO tributary_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.sign_in_links TO tributary_service;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.sync_account_runs TO tributary_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.sync_connection_runs TO tributary_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.sync_runs TO tributary_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.tombstones TO tributary_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.transaction_versions TO tributary_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.transactions TO tributary_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.users TO tributary_app;
GRANT SELECT,INSERT ON TABLE public.users TO tributary_service;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.webhook_events TO tributary_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.webhook_events TO tributary_service;
