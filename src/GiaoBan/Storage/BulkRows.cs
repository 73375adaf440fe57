namespace GiaoBan.Storage;

/// <summary>
/// Rows that wait to be written in bulk, in the order in which their tables were first met: what another table refers to
/// is added before it.
/// </summary>
internal sealed class BulkRows(GiaoBanDb db)
{
    /// <summary>As many as are kept in memory before they are written.</summary>
    private const int Most = 20_000;

    private readonly Dictionary<Type, (EntityTable Table, List<object> Rows)> _tables = [];
    private readonly List<Type> _order = [];
    private int _waiting;

    /// <summary>Adds an entity with its parts; writes what waits when that is much.</summary>
    public async ValueTask AddAsync(object entity, CancellationToken cancel)
    {
        Keep(entity);
        if (_waiting >= Most)
        {
            await WriteAsync(cancel);
        }
    }

    /// <summary>Writes what waits.</summary>
    public async Task WriteAsync(CancellationToken cancel)
    {
        foreach (var (table, rows) in _order.Select(type => _tables[type]).Where(t => t.Rows.Count > 0))
        {
            await db.Bulk.InsertAsync(db, table, rows, cancel);
            rows.Clear();
        }

        _waiting = 0;
    }

    private void Keep(object entity)
    {
        var type = entity.GetType();
        if (!_tables.TryGetValue(type, out var kept))
        {
            kept = (EntityTable.Of(db, type), []);
            _tables.Add(type, kept);
            _order.Add(type);
        }

        kept.Rows.Add(entity);
        _waiting++;
        foreach (var part in kept.Table.Children)
        {
            var held = part.GetGetter().GetClrValue(entity);
            foreach (var child in part.IsCollection ? ((System.Collections.IEnumerable?)held)?.Cast<object>() ?? [] : held is null ? [] : [held])
            {
                Keep(child);
            }
        }
    }
}
