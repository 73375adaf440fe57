using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Records.Entry;
using GiaoBan.Registers.Cases;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace GiaoBan.Tests.Registers;

/// <summary>A case as a page's form enters it: the same rules as the API's, with days and numbers as people write them.</summary>
public sealed class CaseFormTests
{
    private static readonly VerbContext Context = new(
        new DateOnly(2020, 7, 17), new NetworkMap([Unit(1, UnitKind.Centre, "TW"), Unit(2, UnitKind.Province, "68")]), Viewer.Command("test"));

    [Fact]
    public void Rows_of_a_list_are_read_by_their_place_and_the_empty_last_row_is_none()
    {
        var record = Entered();
        var entry = Form(
            ("steps[0].id", ""), ("steps[0].stage", "initiated"), ("steps[0].on", "5/3/2020"), ("steps[0].persons", "3"),
            ("steps[7].stage", "charged"), ("steps[7].on", "20/5/2020"), ("steps[7].persons", ""), ("steps[7].document", "12/CT-VKS"),
            ("steps[8].id", ""), ("steps[8].stage", ""), ("steps[8].on", " "));
        var fields = CaseEntry.Read(entry, record, 2, Context);
        Assert.Empty(entry.Faults);
        Assert.Equal(
            [new Step(1, "initiated", new(2020, 3, 5), 3), new Step(2, "charged", new(2020, 5, 20), null, "12/CT-VKS")], fields!.Steps);
    }

    [Fact]
    public void A_wrong_row_is_named_with_its_place_in_the_form()
    {
        var entry = Form(("steps[3].stage", "initiated"), ("steps[3].on", "30/2/2020"), ("amounts[1].kind", "damaged"), ("amounts[1].on", "1/4/2020"), ("amounts[1].amount", "1.204.000x"));
        Assert.Null(CaseEntry.Read(entry, Entered(), 2, Context));
        Assert.Equal(["amounts[1].amount", "steps[3].on"], entry.Faults.Select(f => f.Field).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_list_that_the_form_does_not_have_stays()
    {
        var record = Entered();
        record.Follow(record.Course with { Steps = [new Step(1, "report", new(2020, 2, 14))] });
        Assert.Single(CaseEntry.Read(Form(("title", "Tên khác")), record, 2, Context)!.Steps);
    }

    private static Case Entered()
    {
        var entry = Form(
            ("number", "VA-1"), ("title", "Vụ án vi phạm quy định về đấu thầu"), ("type", "criminal"), ("field", "economic"),
            ("severity", "serious"), ("level", "province"), ("openedOn", "1/3/2020"));
        return Case.Enter(1, CaseEntry.Read(entry, null, 2, Context)!);
    }

    private static FormEntry Form(params (string Name, string Value)[] fields) =>
        new(new FormCollection(fields.ToDictionary(f => f.Name, f => new Microsoft.Extensions.Primitives.StringValues(f.Value))));

    private static Unit Unit(int id, UnitKind kind, string code)
    {
        var unit = new Unit { Id = id, Kind = kind };
        unit.Names.Add(new UnitName { UnitId = id, Code = code, Name = code, From = DateOnly.MinValue });
        return unit;
    }
}
