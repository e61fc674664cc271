-- The list of protocols does not walk past every meeting to come.
create index meeting_adjusted_by_date on meeting (date desc, id desc) where historical or adjusted_on is not null;
