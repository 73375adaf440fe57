using GiaoBan.Accounts;
using GiaoBan.Accounts.Passwords;
using GiaoBan.Network;
using GiaoBan.Records;

namespace GiaoBan.Demo;

/// <summary>
/// The demo's officers (INTERFACES.md section 1): head, deputy and clerk of each province, a desk officer for each region,
/// the others of the centre. All have one password, hashed once, so that the demo is made fast.
/// </summary>
public sealed class DemoOfficers(Door door, AccountVerbs accounts, PasswordHashing hashing)
{
    public const string Password = "giao ban truc tuyen 2020";

    /// <summary>From when on they hold their posts: before the first record of the demo.</summary>
    public static readonly DateOnly FirstDay = new(2018, 12, 1);

    /// <summary>Adds them in one change.</summary>
    /// <param name="who">Who makes the demo.</param>
    /// <param name="map">The network.</param>
    /// <param name="from">The first day of all posts; the provinces are those of this day.</param>
    /// <param name="cancel">Stops it, with nothing written.</param>
    public async Task AddAsync(Viewer who, NetworkMap map, DateOnly from, CancellationToken cancel = default)
    {
        var hash = hashing.Hash(Password);
        var setAt = from.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var (_, refusal) = await door.PassAsync<bool>(who, async passage =>
        {
            foreach (var officer in All(map, from))
            {
                var posts = Posting.For(officer.Role, officer.UnitCodes, map, from).Posts;
                var account = accounts.NewAccount(
                    await passage.NextPositionAsync(), officer.Login, officer.Title ?? RoleTitles.Of(officer.Role).Vi, hash, posts);
                account.PasswordSetAt = setAt;
                await passage.AddAsync(account, "add");
            }

            return true;
        }, cancel);
        if (refusal is not null)
        {
            throw new InvalidOperationException($"The demo's officers were refused: {refusal.Message.En}");
        }
    }

    private static IEnumerable<NewOfficer> All(NetworkMap map, DateOnly day) =>
    [
        new("chair", null, Role.Chair, []),
        .. Regions.All.Select((region, place) =>
            new NewOfficer($"desk-{place + 1}", $"Chuyên viên tổng hợp, {region.Name.Vi}", Role.Desk, region.Units)),
        new("secretary", null, Role.Secretary, []),
        new("admin", null, Role.Admin, []),
        new("auditor", null, Role.Auditor, []),
        .. map.ObligedOn(day).Select(unit => map.CodeOf(unit.Id, day)).SelectMany(OfProvince),
    ];

    private static IEnumerable<NewOfficer> OfProvince(string code) =>
    [
        new($"head-{code}", "Trưởng ban", Role.Head, [code]),
        new($"deputy-{code}", "Phó Trưởng ban", Role.Head, [code]),
        new($"clerk-{code}", "Chuyên viên", Role.Clerk, [code]),
    ];
}
