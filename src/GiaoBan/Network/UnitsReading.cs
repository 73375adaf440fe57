namespace GiaoBan.Network;

/// <summary>The units as they stand after the lines read so far: what one line must agree with in those above it.</summary>
internal sealed class UnitsReading
{
    private readonly List<Unit> _units = [];
    private Unit? _centre;

    public void Add(UnitsRow row)
    {
        if (row.By == "renamed")
        {
            Rename(row);
        }
        else
        {
            Begin(row);
        }
    }

    public IReadOnlyList<Unit> Units(int lines) => _centre is null
        ? throw new UnitsFileException(lines, new("thiếu đơn vị trung ương (kind = centre)", "the centre is missing (kind = centre)"))
        : _units;

    private void Begin(UnitsRow row)
    {
        RefuseTakenCode(row);
        var unit = new Unit
        {
            Id = _units.Count + 1,
            Kind = row.Kind,
            ParentId = ParentOf(row),
            ValidFrom = row.From,
            ValidTo = row.To,
            Region = row.From is null && row.Kind == UnitKind.Province ? Regions.OfProvince(row.Code)?.Code : null,
        };
        unit.Names.Add(NameOf(row, unit.Id));
        unit.Predecessors.AddRange(row.Predecessors.Select(code => new Merger
        {
            SuccessorId = unit.Id,
            PredecessorId = EndedBefore(row, code).Id,
        }));
        _units.Add(unit);
        if (row.Kind == UnitKind.Centre)
        {
            _centre = unit;
        }
    }

    private void Rename(UnitsRow row)
    {
        if (row.Predecessors.Length != 1)
        {
            throw row.Wrong("renamed cần đúng một mã ở cột predecessors", "renamed needs just one code in predecessors");
        }

        var unit = EndedBefore(row, row.Predecessors[0]);
        RefuseTakenCode(row);
        unit.ValidTo = row.To;
        unit.Names.Add(NameOf(row, unit.Id));
    }

    private int? ParentOf(UnitsRow row) => (row.Kind, _centre) switch
    {
        (UnitKind.Centre, null) => null,
        (UnitKind.Centre, _) => throw row.Wrong("chỉ có một đơn vị trung ương", "there is only one centre"),
        (_, null) => throw row.Wrong("đơn vị trung ương phải đứng trước các tỉnh", "the centre must stand before the provinces"),
        (_, { } centre) => centre.Id,
    };

    private static UnitName NameOf(UnitsRow row, int unit) => new()
    {
        UnitId = unit,
        Code = row.Code,
        Name = row.Name,
        From = row.From ?? DateOnly.MinValue,
        To = row.To,
        Basis = row.Source.Length > 0 ? row.Source : null,
    };

    /// <summary>The unit that bore this code until the day before the row begins.</summary>
    private Unit EndedBefore(UnitsRow row, string code)
    {
        var eve = row.From!.Value.DayNumber - 1;
        return _units.Find(u => u.Names[^1].Code == code && u.ValidTo?.DayNumber == eve)
            ?? throw row.Wrong(
                $"không có đơn vị mã “{code}” ở các dòng trên với valid_to là ngày trước valid_from",
                $"no unit with the code “{code}” above ends on the day before valid_from");
    }

    private void RefuseTakenCode(UnitsRow row)
    {
        var from = row.From ?? DateOnly.MinValue;
        var to = row.To ?? DateOnly.MaxValue;
        if (_units.Exists(u => u.Names.Exists(n => n.Code == row.Code && n.From <= to && from <= (n.To ?? DateOnly.MaxValue))))
        {
            throw row.Wrong($"mã “{row.Code}” đã có đơn vị khác dùng trong thời gian này", $"another unit bears the code “{row.Code}” at that time");
        }
    }
}
