using GiaoBan.Figures;
using GiaoBan.Shell;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Demo;

/// <summary>Where the demo is kept: makes it where there is nothing yet, and knows it again.</summary>
internal static class DemoPlace
{
    /// <summary>An interrupted making lies here and is thrown away by the next one.</summary>
    private const string MakingFolder = ".making";

    /// <summary>The installation as it is: whether it is the demo, and by which clock it lives.</summary>
    /// <exception cref="UnusableException">The making of a demo there was interrupted.</exception>
    public static async Task<Installation> FindAsync(Installation installation, CancellationToken cancel)
    {
        if (!installation.HasData)
        {
            return installation;
        }

        await using var db = StorageServices.Open(installation);
        if (!await DatabaseSetUp.HasTablesAsync(db, cancel) || await db.Demo.SingleOrDefaultAsync(cancel) is not { } state)
        {
            return installation;
        }

        if (state.StartedAt is null)
        {
            throw new UnusableException(new Text(
                "Bản trình diễn ở cơ sở dữ liệu này làm dở, không dùng được. Tạo lại cơ sở dữ liệu trống rồi chạy lại serve --demo.",
                "The demo in this database was not finished and cannot be used. Make the database anew, empty, and run serve --demo again."));
        }

        var last = await db.Leaves.MaxAsync(l => (DateTime?)l.At, cancel) ?? state.StartsAt;
        return installation with { IsDemo = true, Time = new DemoTime(state, DateTime.SpecifyKind(last, DateTimeKind.Utc), TimeProvider.System) };
    }

    /// <summary>The demo to be served: what is there, or a new one.</summary>
    /// <param name="installation">Where.</param>
    /// <param name="startsAt">What the clock of a new demo shows at first; null: the usual moment.</param>
    /// <param name="build">Builds the app over an installation.</param>
    /// <param name="cancel">Stops it; nothing is there then.</param>
    /// <exception cref="UnusableException">Something else is there, or the clock of one that is there would be set.</exception>
    public static async Task<Installation> FindOrMakeAsync(
        Installation installation, DateTime? startsAt, Func<Installation, IHost> build, CancellationToken cancel)
    {
        var found = await FindAsync(installation, cancel);
        if (found.IsDemo && startsAt is not null)
        {
            throw new UnusableException(new Text(
                "Bản trình diễn đã có, đồng hồ của nó không đặt lại được. Bỏ --clock, hoặc nêu thư mục mới: --data THƯ_MỤC.",
                "The demo is there already and its clock cannot be set. Leave --clock out, or name a new folder: --data DIR."));
        }

        if (!found.IsDemo && !await IsEmptyAsync(found, cancel))
        {
            throw new UnusableException(new Text(
                "Ở đây có dữ liệu thật, không phải bản trình diễn. Bỏ --demo để phục vụ dữ liệu này, hoặc nêu chỗ khác bằng --data.",
                "The data here are real, not the demo. Leave --demo out to serve them, or name another place by --data."));
        }

        if (!found.IsDemo)
        {
            await MakeAsync(installation, startsAt ?? DemoMaking.UsualStart, build, cancel);
        }

        return found.IsDemo ? found : await FindAsync(installation, cancel);
    }

    private static async Task<bool> IsEmptyAsync(Installation installation, CancellationToken cancel)
    {
        if (!installation.HasData)
        {
            return true;
        }

        await using var db = StorageServices.Open(installation);
        return !await DatabaseSetUp.HasTablesAsync(db, cancel) || !await db.Units.AnyAsync(cancel);
    }

    /// <summary>
    /// A SQLite file is made aside and put in its place when it is whole; in PostgreSQL its state says that it is. Attachments and
    /// keys are made where they belong: without a database that names them they mean nothing.
    /// </summary>
    private static async Task MakeAsync(
        Installation installation, DateTime startsAt, Func<Installation, IHost> build, CancellationToken cancel)
    {
        var time = new MakingTime(DemoMaking.NetworkBegins);
        var aside = Path.Combine(installation.Folder, MakingFolder);
        if (Directory.Exists(aside))
        {
            Directory.Delete(aside, recursive: true);
        }

        PrivateFolder.Make(installation.Folder);
        var made = installation with { IsDemo = true, Time = time };
        if (installation.Connection is null)
        {
            made = made with { Aside = PrivateFolder.MakeInside(installation.Folder, MakingFolder) };
        }

        using (var host = build(made))
        {
            await new DemoMaking(host.Services, time).MakeAsync(startsAt, cancel);
        }

        StorageServices.LetGo(made);
        if (installation.Connection is null)
        {
            File.Move(made.DatabaseFile, installation.DatabaseFile);
            Directory.Delete(aside, recursive: true);
        }
    }
}
