using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Records.Listing;
using GiaoBan.Shell;
using GiaoBan.Shell.Language;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GiaoBan.Records.Pages.Lists;

/// <summary>What the list of every register shows around its table.</summary>
public abstract class RecordListModel(
    RegisterPages pages, IEnumerable<RegisterPages> registers, Viewer who, NetworkMap map, Clock clock, Lang lang,
    Formats format) : PageModel
{
    /// <summary>The filter of the centre, and of whoever works in several units.</summary>
    private const string Unit = "unit";

    public RegisterPages Pages => pages;

    /// <summary>All books, for the tabs over the list.</summary>
    public IEnumerable<RegisterPages> Books => registers.Where(r => r.Register.IsBook);

    public ListAddress Address => new(Request);

    /// <summary>What the address asks for and the list does not know.</summary>
    public IReadOnlyList<Fault> Faults { get; protected set; } = [];

    public int Shown { get; protected set; }

    /// <summary>Null beyond <see cref="ListPages.CountedUpTo"/>.</summary>
    public int? Total { get; protected set; }

    /// <summary>"1.204 văn bản", "10.000+ văn bản".</summary>
    public string TotalWords => format.Number(Total ?? ListPages.CountedUpTo) + (Total is null ? "+ " : " ")
        + lang.T(Total == 1 ? Pages.One : Pages.Many);

    /// <summary>The address of the next page, or null at the end.</summary>
    public string? Next { get; protected set; }

    public bool CanEnter => who.OwnUnits.Count > 0 && pages.Register.IsBook;

    public bool IsOldestFirst => Address["sort"] == ListPages.OldestFirst;

    public bool IsNarrowed => Narrowing.Any(name => Address[name].Length > 0);

    /// <summary>Whether the rows are of several units, and so name theirs.</summary>
    public bool ShowsUnit => who.Unit is null || Address[CommonVerbs.SupportedChoice.Code] == "yes";

    /// <summary>The filters that have a box, by their names in the address.</summary>
    private IEnumerable<string> Narrowing =>
        Pages.Filters.Select(f => f.Code).Concat(Pages.Cuts.Select(c => c.Name)).Concat(["from", "to", "access", Unit]).Distinct();

    /// <summary>The cuts that hold now; the form sends them again.</summary>
    public IEnumerable<Cut> CutsThatHold => Pages.Cuts.Where(cut => Address[cut.Name] == cut.Value);

    public IEnumerable<SelectListItem> Choices(Dimension dimension) =>
        dimension.Values.Select(v => new SelectListItem(Field.Capital(v.Label).In(lang.IsEnglish), v.Code));

    /// <summary>The units to choose from; none for one who works in one unit.</summary>
    public IEnumerable<SelectListItem> Units =>
        who.Unit is not null
            ? []
            : map.ObligedOn(clock.Today).Where(u => who.IsChair || who.OwnUnits.Contains(u.Id) || who.DeskOf.Contains(u.Id))
                .Select(u => map.NameOf(u.Id, clock.Today))
                .Select(name => new SelectListItem(name.ShortName, name.Code));

    /// <summary>A value of a dimension in words, at the beginning of a cell.</summary>
    public string Label(Dimension dimension, string code) =>
        Field.Capital(dimension.Values.First(v => v.Code == code).Label).In(lang.IsEnglish);

    /// <summary>The words of what an address asks for under a name.</summary>
    public string LabelOf(string name) => Pages.Filters.FirstOrDefault(f => f.Code == name) is { } filter
        ? lang.T(filter.Label)
        : name switch
        {
            "from" => lang.T("Từ ngày", "From"),
            "to" => lang.T("Đến ngày", "To"),
            "access" => lang.T("Phạm vi xem", "Who may see"),
            Unit => lang.T("Đơn vị", "Unit"),
            "limit" => lang.T("Số dòng (limit)", "Rows (limit)"),
            ListAddress.After => lang.T("Dấu trang (after)", "Mark of the page (after)"),
            _ => name,
        };

    public string UnitOf(Record record) => map.NameOf(record.UnitId, clock.Today).ShortName;
}

/// <summary>The list of a register: filters, order and page are in the address.</summary>
public sealed class RecordListModel<T>(
    RecordLists<T> lists, RegisterPages<T> pages, IEnumerable<RegisterPages> registers,
    Viewer who, NetworkMap map, Clock clock, Lang lang, Formats format)
    : RecordListModel(pages, registers, who, map, clock, lang, format)
    where T : Record
{
    public IReadOnlyList<T> Items { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Address.HasEmpty)
        {
            return Redirect(Address[ListAddress.After].Length > 0 ? Address.With(ListAddress.After, Address[ListAddress.After]) : Address.First);
        }

        var query = new ListQuery(Request.Query);
        var page = await lists.PageAsync(query, ListQuery.UsualLimit, cancel);
        Faults = query.Faults;
        if (Faults.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        Items = page.Items;
        Shown = page.Items.Count;
        Total = page.Total;
        Next = page.Next is null ? null : Address.With(ListAddress.After, page.Next);
        return Page();
    }
}
