using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GiaoBan.Tests.Support;

/// <summary>Counts the commands that an app sends to its database through EF Core.</summary>
public sealed class QueryCount : DbCommandInterceptor
{
    private readonly List<string> _sent = [];

    /// <summary>The text of each command since the last <see cref="Clear"/>.</summary>
    public IReadOnlyList<string> Sent
    {
        get
        {
            lock (_sent)
            {
                return [.. _sent];
            }
        }
    }

    public void Clear()
    {
        lock (_sent)
        {
            _sent.Clear();
        }
    }

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        lock (_sent)
        {
            _sent.Add(result.CommandText);
        }

        return result;
    }
}
