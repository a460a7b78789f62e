export const shells = ["bash", "zsh", "fish"] as const;
export type ShellName = (typeof shells)[number];

/**
 * What each shell is to read. They ask `shop complete`, and hand on what was typed as it is: nothing of it is run. (The scripts of
 * @bomb.sh/tab put it through `eval`, need the package bash-completion, and take no name with a blank in it.)
 */
export const scripts: Readonly<Record<ShellName, string>> = {
  bash: `# Completion of shop for bash. In ~/.bashrc: eval "$(shop completion bash)"
_shop_complete() {
  COMPREPLY=()
  local line
  while IFS= read -r line; do
    if [[ $line == :files ]]; then compopt -o default; else COMPREPLY+=("$line"); fi
  done < <(shop complete bash "\${COMP_LINE:0:COMP_POINT}" 2>/dev/null)
}
complete -o nosort -F _shop_complete shop 2>/dev/null || complete -F _shop_complete shop
`,
  zsh: `#compdef shop
# Completion of shop for zsh. In ~/.zshrc, after compinit: eval "$(shop completion zsh)"
_shop() {
  local line value
  local -a values told
  for line in "\${(@f)$(shop complete zsh -- "\${(@Q)words[2,CURRENT-1]}" "\${(Q)PREFIX}" 2>/dev/null)}"; do
    if [[ $line == :files ]]; then _files; return; fi
    value=\${line%%$'\\t'*}
    [[ -z $value ]] && continue
    values+=("$value")
    told+=("$value  \${line#*$'\\t'}")
  done
  [[ $PREFIX == --*=* ]] && compset -P '*='
  (( $#values )) && compadd -M 'm:{a-zA-Z}={A-Za-z}' -V shop -l -d told -a values
}
if (( $+functions[compdef] )); then compdef _shop shop; fi
`,
  fish: `# Completion of shop for fish. Once: shop completion fish > ~/.config/fish/completions/shop.fish
function __shop_complete
    set -l found (shop complete fish -- (commandline -opc)[2..] (commandline -ct | string unescape) 2>/dev/null)
    if test "$found[1]" = :files
        __fish_complete_path (commandline -ct)
    else
        printf '%s\\n' $found
    end
end
complete -c shop -f -a '(__shop_complete)'
`,
};
