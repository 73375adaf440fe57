using GiaoBan.Figures;

namespace GiaoBan.Shell;

/// <summary>What a command was pointed at cannot be used for it; says what is there and what to do.</summary>
public sealed class UnusableException(Text message) : Exception(message.En)
{
    /// <summary>In both languages.</summary>
    public Text Text { get; } = message;
}
