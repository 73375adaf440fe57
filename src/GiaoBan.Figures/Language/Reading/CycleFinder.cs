namespace GiaoBan.Figures.Language.Reading;

/// <summary>Finds items that go round in a circle. Walks without recursion: a form may be one long chain.</summary>
internal sealed class CycleFinder(FormDraft draft, DiagnosticBag bag)
{
    private const byte Unseen = 0, OnPath = 1, Done = 2;

    private readonly byte[] _state = new byte[draft.Items.Count];
    private readonly List<int> _path = [];
    private readonly Stack<IEnumerator<int>> _uses = new();
    private readonly HashSet<int> _reported = [];

    public void Find()
    {
        for (var i = 0; i < draft.Items.Count; i++)
        {
            if (_state[i] == Unseen)
            {
                Walk(i);
            }
        }
    }

    private void Walk(int start)
    {
        Enter(start);
        while (_uses.Count > 0)
        {
            if (!_uses.Peek().MoveNext())
            {
                _uses.Pop().Dispose();
                _state[_path[^1]] = Done;
                _path.RemoveAt(_path.Count - 1);
            }
            else if (_state[_uses.Peek().Current] == Unseen)
            {
                Enter(_uses.Peek().Current);
            }
            else if (_state[_uses.Peek().Current] == OnPath)
            {
                Report(_path.IndexOf(_uses.Peek().Current));
            }
        }
    }

    private void Enter(int item)
    {
        _state[item] = OnPath;
        _path.Add(item);
        _uses.Push(UsesOf(draft.Items[item]).GetEnumerator());
    }

    // The period before is another report: previous and last_year break a circle.
    private IEnumerable<int> UsesOf(ItemDraft item)
    {
        if (item.Expression is null)
        {
            yield break;
        }

        foreach (var (reference, around) in References.Of(item.Expression))
        {
            if (around is not null)
            {
                continue;
            }

            if (reference is ItemExpression one && draft.Find(one.Code) is { } used)
            {
                yield return used.Index;
            }
            else if (reference is RangeExpression range && draft.Find(range.From) is { } from && draft.Find(range.To) is { } to)
            {
                for (var i = from.Index; i <= to.Index; i++)
                {
                    yield return i;
                }
            }
        }
    }

    private void Report(int from)
    {
        var cycle = _path[from..];
        var first = cycle.IndexOf(cycle.Min());
        if (!_reported.Add(cycle[first]) || bag.IsFull)
        {
            return;
        }

        int[] turned = [.. cycle[first..], .. cycle[..first], cycle[first]];
        bag.Error(draft.Items[turned[0]].At, Messages.Cycle([.. turned.Select(i => draft.Items[i].Code)]));
    }
}
