-- What is only added to is not emptied either.
create trigger finding_analysis_not_truncated before truncate on finding_analysis for each statement execute function refuse_change();
create trigger finding_check_not_truncated before truncate on finding_check for each statement execute function refuse_change();
create trigger finding_closure_not_truncated before truncate on finding_closure for each statement execute function refuse_change();
