using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Shell.Language;

namespace GiaoBan.Accounts;

/// <summary>A post to be given.</summary>
/// <param name="Login">To whom.</param>
/// <param name="Role">What for.</param>
/// <param name="UnitCodes">Where: codes as of <paramref name="From"/>; for roles of the centre none.</param>
/// <param name="From">First day; null: today.</param>
/// <param name="To">Last day; null: until it is ended. A head's power is delegated (KT.) by a post of some days.</param>
public sealed record NewPost(string Login, Role Role, IReadOnlyList<string> UnitCodes, DateOnly? From, DateOnly? To);

public sealed partial class AccountVerbs
{
    /// <summary>Gives an officer a post. Never from a past day: what was done then was done without it.</summary>
    public Task<Outcome<Account>> GivePostAsync(Viewer who, NetworkMap map, NewPost post, CancellationToken cancel)
    {
        var from = post.From ?? clock.Today;
        var (posts, faults) = Posting.For(post.Role, post.UnitCodes, map, from);
        if (from < clock.Today)
        {
            faults.Add(new Fault("from", new Text(
                $"Chức danh bắt đầu sớm nhất từ hôm nay, {Formats.PlainDay(clock.Today)}.", $"A post begins today, {clock.Today:yyyy-MM-dd}, at the earliest.")));
        }

        if (post.To < from)
        {
            faults.Add(new Fault("to", new Text("Ngày cuối sớm hơn ngày đầu.", "The last day is before the first.")));
        }

        return faults.Count > 0
            ? Task.FromResult<Outcome<Account>>(Refusal.Invalid(faults))
            : ByAdminAsync(who, passage => ChangeAsync(passage, post.Login, async account =>
            {
                foreach (var given in posts)
                {
                    given.To = post.To;
                    Supersede(account, given);
                    account.Officer.Posts.Add(given);
                }

                await passage.ChangeAsync(account, "post");
            }, cancel), cancel);
    }

    /// <summary>Ends an officer's posts of a role, today being the last day at the latest; answers how they stand.</summary>
    public Task<Outcome<Account>> EndPostsAsync(Viewer who, string login, Role role, CancellationToken cancel) =>
        ByAdminAsync(who, passage => ChangeAsync(passage, login, async account =>
        {
            var yesterday = clock.Today.AddDays(-1);
            foreach (var post in account.Officer.Posts.Where(p => p.Role == role && (p.To is null || p.To > yesterday)).ToList())
            {
                End(account, post, yesterday);
            }

            await passage.ChangeAsync(account, "post");
        }, cancel), cancel);

    /// <summary>A post given again replaces the same one from its first day on, so that none is held twice on a day.</summary>
    private static void Supersede(Account account, Post given)
    {
        var same = account.Officer.Posts.Where(p =>
            p.Role == given.Role && p.UnitId == given.UnitId && (p.To is null || p.To >= given.From)).ToList();
        foreach (var post in same)
        {
            End(account, post, given.From.AddDays(-1));
        }
    }

    /// <summary>One that has not begun yet never was.</summary>
    private static void End(Account account, Post post, DateOnly last)
    {
        if (post.From > last)
        {
            account.Officer.Posts.Remove(post);
        }
        else
        {
            post.To = last;
        }
    }
}
