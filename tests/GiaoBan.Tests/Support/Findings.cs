using Xunit;

namespace GiaoBan.Tests.Support;

/// <summary>A test over all of something: it passes when nothing wrong is found, and else shows every finding.</summary>
internal static class Findings
{
    public static void AssertNone(IEnumerable<string> wrong)
    {
        var found = wrong.Distinct().Order(StringComparer.Ordinal).ToArray();
        if (found.Length > 0)
        {
            Assert.Fail($"{found.Length} found:\n  {string.Join("\n  ", found)}");
        }
    }
}
