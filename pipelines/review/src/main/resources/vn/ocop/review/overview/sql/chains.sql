-- Published figures against each other.
select figure_id, measure, relation, unit_id, as_of, chain_verdict, explanation, source
from published_chain
order by case chain_verdict when 'does_not_add_up' then 0 when 'open' then 1 else 2 end, unit_id, as_of, figure_id, relation, measure
