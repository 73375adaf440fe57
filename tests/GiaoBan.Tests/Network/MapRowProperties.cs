using FsCheck;
using FsCheck.Fluent;
using GiaoBan.Network;
using Xunit;

namespace GiaoBan.Tests.Network;

/// <summary>Over random histories of mergers, divisions and renamings, between any two days.</summary>
public sealed class MapRowProperties
{
    private const int Years = 4;

    [Fact]
    public void Each_reporting_unit_is_in_exactly_one_row_and_the_total_stays() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var map = RandomNetwork(seed);
            foreach (var (from, to) in Enumerable.Range(0, Years).SelectMany(a => Enumerable.Range(0, Years).Select(b => (a, b))))
            {
                var reporting = map.ObligedOn(Day(from)).Select(u => u.Id).ToList();
                var rows = map.RowsOn(Day(to), reporting);
                Assert.Equal(reporting.Order(), rows.SelectMany(r => r.Members).Order());
                Assert.Equal(reporting.Sum(Figure), rows.Sum(r => r.Members.Sum(Figure)));
                Assert.Equal(rows.Count, rows.Select(r => r.Code).Distinct().Count());
                Assert.Equal(rows.Sum(r => r.Units.Count), rows.SelectMany(r => r.Units).Distinct().Count());
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_row_is_the_same_group_on_both_maps() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var map = RandomNetwork(seed);
            var there = map.RowsOn(Day(Years - 1), map.ObligedOn(Day(0)).Select(u => u.Id));
            var back = map.RowsOn(Day(0), map.ObligedOn(Day(Years - 1)).Select(u => u.Id));
            Assert.Equal(
                there.Select(r => Key(r.Members, r.Units.Select(u => u.Id))).Order(),
                back.Select(r => Key(r.Units.Select(u => u.Id), r.Members)).Order());
        }).QuickCheckThrowOnFailure();

    private static string Key(IEnumerable<int> first, IEnumerable<int> second) =>
        $"{string.Join(' ', first.Order())} | {string.Join(' ', second.Order())}";

    private static long Figure(int unit) => unit * 7919L % 1000;

    private static DateOnly Day(int year) => new(2020 + year, 6, 14);

    /// <summary>Twelve provinces; each year some merge in pairs, some divide in two, some get another name.</summary>
    private static NetworkMap RandomNetwork(int seed)
    {
        var random = new Random(seed);
        var units = new List<Unit> { New(1, UnitKind.Centre, null, []) };
        var living = new List<Unit>();
        for (var i = 0; i < 12; i++)
        {
            living.Add(Begin(null, []));
        }

        for (var year = 1; year < Years; year++)
        {
            Change(new DateOnly(2020 + year, 1, 1));
        }

        return new NetworkMap(units);

        Unit Begin(DateOnly? from, params Unit[] predecessors)
        {
            var unit = New(units.Count + 1, UnitKind.Province, from, predecessors);
            units.Add(unit);
            return unit;
        }

        void Change(DateOnly day)
        {
            var next = new List<Unit>();
            var waiting = new Queue<Unit>(living.OrderBy(_ => random.Next()));
            while (waiting.TryDequeue(out var unit))
            {
                switch (random.Next(4))
                {
                    case 0 when waiting.TryDequeue(out var other):
                        unit.ValidTo = other.ValidTo = day.AddDays(-1);
                        next.Add(Begin(day, unit, other));
                        break;
                    case 1:
                        unit.ValidTo = day.AddDays(-1);
                        next.Add(Begin(day, unit));
                        next.Add(Begin(day, unit));
                        break;
                    case 2:
                        unit.Names[^1].To = day.AddDays(-1);
                        unit.Names.Add(new UnitName { UnitId = unit.Id, Code = unit.Names[0].Code, Name = "Tên mới", From = day });
                        next.Add(unit);
                        break;
                    default:
                        next.Add(unit);
                        break;
                }
            }

            living = next;
        }
    }

    private static Unit New(int id, UnitKind kind, DateOnly? from, Unit[] predecessors)
    {
        var unit = new Unit { Id = id, Kind = kind, ValidFrom = from };
        unit.Names.Add(new UnitName { UnitId = id, Code = $"{id:00}", Name = $"Tỉnh {id}", From = from ?? DateOnly.MinValue });
        unit.Predecessors.AddRange(predecessors.Select(p => new Merger { SuccessorId = id, PredecessorId = p.Id }));
        return unit;
    }
}
