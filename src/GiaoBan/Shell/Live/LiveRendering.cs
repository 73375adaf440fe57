using GiaoBan.Shell.Language;

namespace GiaoBan.Shell.Live;

/// <summary>Renders a topic for its groups: reads it once, and each part once a variant and language.</summary>
internal sealed class LiveRendering(IServiceScopeFactory scopes, PartRenderer renderer)
{
    /// <summary>By group; nothing where the topic is no more.</summary>
    public async Task<IReadOnlyDictionary<LiveGroup, LiveState>> RenderAsync(
        ILiveTopic kind, string topic, long turn, IReadOnlyCollection<LiveGroup> groups, CancellationToken cancel)
    {
        await using var reading = scopes.CreateAsyncScope();
        if (await kind.ReadAsync(topic, reading.ServiceProvider, cancel) is not { } picture)
        {
            return new Dictionary<LiveGroup, LiveState>();
        }

        var states = new Dictionary<LiveGroup, LiveState>();
        var parts = groups.Select(g => g.Audience).Distinct().ToDictionary(audience => audience, picture.PartsFor);
        foreach (var language in groups.GroupBy(g => g.IsEnglish))
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Lang>().IsEnglish = language.Key;
            var at = scope.ServiceProvider.GetRequiredService<Formats>().Until(scope.ServiceProvider.GetRequiredService<Clock>().Now);
            var rendered = new Dictionary<(string Id, string Variant), string>();
            foreach (var group in language)
            {
                var html = new Dictionary<string, string>();
                foreach (var part in parts[group.Audience])
                {
                    html[part.Id] = rendered.TryGetValue((part.Id, part.Variant), out var made)
                        ? made
                        : rendered[(part.Id, part.Variant)] = await renderer.RenderAsync(part, scope.ServiceProvider);
                }

                states[group] = new LiveState(turn, html, at);
            }
        }

        return states;
    }
}
